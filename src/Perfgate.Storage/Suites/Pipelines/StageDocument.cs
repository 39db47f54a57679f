namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>One item of <c>stages:</c>: a kernel, a copy or a clear.</summary>
internal sealed record StageDocument : IKernelMembers
{
    [Member("Names the stage in the latency breakdown; unique: letters, digits, '.', '_', '/', '-'.", Shape = MemberShape.Scalar, Required = true, Example = "attention")]
    public ScalarText? Name { get; init; }

    [Member("The kernel's module: a .cu, .ptx, .cubin or .fatbin file. A stage with a module has a compiler and options of its own, too.", Shape = MemberShape.Text, Default = "the benchmark's")]
    public string? Module { get; init; }

    [Member("What compiles a .cu file: nvrtc or nvcc.", Shape = MemberShape.Compiler, Default = "nvrtc")]
    public ScalarText? Compiler { get; init; }

    [Member("Options of the compiler, for a .cu file.", Shape = MemberShape.ScalarList)]
    public List<ScalarText?>? Options { get; init; }

    [Member("The kernel's name in the module. `{{axis}}` is replaced.", Shape = MemberShape.Text, Default = "the stage's name")]
    public string? Kernel { get; init; }

    [Member("Blocks of the grid: one expression, or a list of up to three.", Shape = MemberShape.Expressions, Example = "ceil_div(n, 256)")]
    public OneOrMany? Grid { get; init; }

    [Member("Threads of a block: one expression, or a list of up to three.", Shape = MemberShape.Expressions, Example = "256")]
    public OneOrMany? Threads { get; init; }

    [Member("Bytes of dynamic shared memory a block.", Shape = MemberShape.Expression, Default = "0")]
    public ScalarText? Shared { get; init; }

    [Member("The kernel's arguments in order: a buffer's name, `TYPE EXPRESSION`, `fp32 1e-5`, or `bytes 0a0b0c`.", Shape = MemberShape.ScalarList)]
    public List<ScalarText?>? Arguments { get; init; }

    [Member("Copies one buffer to another instead of running a kernel: [from, to].", Shape = MemberShape.ScalarList, Example = "[host, x]")]
    public List<ScalarText?>? Copy { get; init; }

    [Member("Bytes that are copied, from the start of both buffers.", Shape = MemberShape.Expression, Default = "the whole of the smaller buffer")]
    public ScalarText? Bytes { get; init; }

    [Member("Sets every byte of a buffer instead of running a kernel.", Shape = MemberShape.Text, Example = "scores")]
    public string? Clear { get; init; }

    [Member("The byte a clear writes, 0 to 255.", Default = "0", Minimum = 0, Maximum = 255)]
    public int? Value { get; init; }
}
