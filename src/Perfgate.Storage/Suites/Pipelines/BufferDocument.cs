namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>One entry of <c>buffers:</c>.</summary>
internal sealed record BufferDocument
{
    [Member("Type of the elements: fp64, fp32, fp16, bf16, fp8_e4m3, fp8_e5m2, int64 to int8, uint64 to uint8.", Shape = MemberShape.ElementType, Required = true, Example = "fp32")]
    public ScalarText? Type { get; init; }

    [Member("How many elements: one expression over the axes, or a list of them whose product it is.", Shape = MemberShape.Expressions, Required = true, Example = "n * n")]
    public OneOrMany? Shape { get; init; }

    [Member("in: read only. out: written in full, part of the output that is checked. in_out: both, its first content is put back before every launch. scratch: written and read inside, no output.", Shape = MemberShape.BufferUse, Default = "in")]
    public ScalarText? Use { get; init; }

    [Member("First content: `normal MEAN DEVIATION`, `uniform LOW HIGH`, `ramp FIRST STEP` or `constant VALUE`. Random by a seed; constant input forbids gating.", Shape = MemberShape.Text, Default = "normal 0 1 for floating types, uniform 0 127 for integers; constant 0 for out and scratch", Example = "uniform -1 1")]
    public string? Fill { get; init; }

    [Member("Sets random content apart from that of other buffers; 0 or more.", Default = "the buffer's place in the list, from 0", Minimum = 0)]
    public int? Seed { get; init; }

    [Member("First content from a file of raw elements, lowest byte first, relative to the working folder. `{{axis}}` is replaced.", Shape = MemberShape.Text, Example = "weights.bin")]
    public string? File { get; init; }

    [Member("Where the buffer lies (cuda-graph only): device, pinned or pageable host memory, or peer for another device. Kernels take device buffers.", Shape = MemberShape.Memory, Default = "device")]
    public ScalarText? Memory { get; init; }
}
