using Perfgate.Storage.Suites.Pipelines;

namespace Perfgate.Storage.Suites;

/// <summary>One item of <c>benchmarks:</c>.</summary>
internal sealed record BenchmarkDocument : SettingsDocument, IKernelMembers
{
    [Member("The benchmark's name: letters, digits, '.', '_', '-'; unique in the suite.", Shape = MemberShape.Scalar, Required = true, Example = "parse")]
    public ScalarText? Name { get; init; }

    [Member("command: every execution of a program is one sample of its time and memory. worker: a program that speaks perfgate/worker@1 and measures itself. python: a Python function whose callable perfgate times. cuda-kernel: one kernel. cuda-transfer: one copy. cuda-graph: several stages replayed as one graph.", Shape = MemberShape.Kind, Required = true)]
    public ScalarText? Kind { get; init; }

    [Member("What is measured and why, for readers.", Shape = MemberShape.Text)]
    public string? Description { get; init; }

    [Member("The program with its arguments, started directly: a list, or a text split at spaces (quotes keep spaces). `{{axis}}` is replaced. Needed for command and worker.", Shape = MemberShape.Command)]
    public OneOrMany? Command { get; init; }

    [Member("true: `command` is one text, handed to the system's shell.", Default = "false")]
    public bool? Shell { get; init; }

    [Member("Exit codes that count as success (command only).", Default = "[0]")]
    public List<int?>? SuccessCodes { get; init; }

    [Member("python: the interpreter, 3.9 or later: a name looked up in the PATH or a path from the working folder, with arguments of its own if there are any.", Shape = MemberShape.Command, Default = "python3, on Windows python", Example = ".venv/bin/python")]
    public OneOrMany? Interpreter { get; init; }

    [Member("python: the function that prepares the work and returns a callable, each call of which is an iteration: module:function or path/file.py:function. `{{axis}}` is replaced. Needed for python.", Shape = MemberShape.Text, Example = "bench/decode.py:step")]
    public string? Target { get; init; }

    [Member("Parameters with the values they take; every combination is a case.", Shape = MemberShape.Axes)]
    public Dictionary<string, List<ScalarText?>?>? Axes { get; init; }

    [Member("Shell lines run before the benchmark's first launch on a side.", Shape = MemberShape.Lines)]
    public OneOrMany? Setup { get; init; }

    [Member("Shell lines run after the benchmark's last launch on a side, also after a failure.", Shape = MemberShape.Lines)]
    public OneOrMany? Teardown { get; init; }

    [Member("How metrics are judged, by name. A command has wall_time, user_time, system_time and peak_memory; a worker names its own; a Python function has step_time, wall_time, samples_per_second, tokens_per_second, prepare_time, first_iteration, warmup_time, compile_time, peak_device_memory, peak_host_memory and its own; a CUDA benchmark has gpu_time, cycles, sm_clock, bandwidth, bandwidth_utilisation, flop_rate and host_enqueue.")]
    public Dictionary<string, MetricDocument?>? Metrics { get; init; }

    [Member("Hard limits, independent of any baseline: `[statistic] metric <= quantity` or `>=`.", Shape = MemberShape.Lines, Example = "p99 ttft <= 200 ms")]
    public OneOrMany? Limits { get; init; }

    [Member("cuda-kernel, cuda-graph: a .cu, .ptx, .cubin or .fatbin file, relative to the working folder. `{{axis}}` is replaced. In a graph the stages' default.", Shape = MemberShape.Text, Example = "kernels/sgemm.ptx")]
    public string? Module { get; init; }

    [Member("What compiles a .cu file: nvrtc, the driver's companion library, or nvcc, the toolkit's compiler on the PATH.", Shape = MemberShape.Compiler, Default = "nvrtc")]
    public ScalarText? Compiler { get; init; }

    [Member("Options of the compiler, for a .cu file. `{{axis}}` is replaced.", Shape = MemberShape.ScalarList, Example = "[-std=c++17]")]
    public List<ScalarText?>? Options { get; init; }

    [Member("cuda-kernel: the kernel's name in the module; of a .cu file also a C++ name such as scale<float>. `{{axis}}` is replaced.", Shape = MemberShape.Text, Default = "the benchmark's name")]
    public string? Kernel { get; init; }

    [Member("cuda-kernel: blocks of the grid, one expression over the axes or a list of up to three.", Shape = MemberShape.Expressions, Example = "ceil_div(n, 256)")]
    public OneOrMany? Grid { get; init; }

    [Member("cuda-kernel: threads of a block, one expression or a list of up to three; 1 to 1024 together. (`block` is the threshold.)", Shape = MemberShape.Expressions, Example = "256")]
    public OneOrMany? Threads { get; init; }

    [Member("cuda-kernel: bytes of dynamic shared memory a block.", Shape = MemberShape.Expression, Default = "0")]
    public ScalarText? Shared { get; init; }

    [Member("cuda-kernel, cuda-graph: the memory the kernels work on, by name.")]
    public Dictionary<string, BufferDocument?>? Buffers { get; init; }

    [Member("cuda-kernel: the kernel's arguments in order: a buffer's name, `TYPE EXPRESSION`, `fp32 1e-5`, or `bytes 0a0b0c`.", Shape = MemberShape.ScalarList)]
    public List<ScalarText?>? Arguments { get; init; }

    [Member("cuda-kernel, cuda-graph: bytes one launch has to move at least; makes bandwidth.", Shape = MemberShape.Expression, Example = "12 * n")]
    public ScalarText? Bytes { get; init; }

    [Member("cuda-kernel, cuda-graph: floating-point operations of one launch; makes flop_rate.", Shape = MemberShape.Expression, Example = "2 * n * n * n")]
    public ScalarText? Flops { get; init; }

    [Member("cuda-kernel, cuda-graph: how the output is held against what it should be.")]
    public CheckDocument? Check { get; init; }

    [Member("cuda-transfer: where from and to.", Shape = MemberShape.TransferDirection)]
    public ScalarText? Direction { get; init; }

    [Member("cuda-transfer: what the host's side is: page-locked, or ordinary memory that the driver stages.", Shape = MemberShape.HostMemory, Default = "pinned")]
    public ScalarText? Memory { get; init; }

    [Member("cuda-transfer: bytes of one copy.", Shape = MemberShape.Expression, Example = "16Mi")]
    public ScalarText? Size { get; init; }

    [Member("cuda-graph: what is done, in order; at least one.")]
    public List<StageDocument?>? Stages { get; init; }

    [Member("How a CUDA benchmark is timed; adds the axis `variant`. cuda-kernel: cold, hot, batched, graph. cuda-transfer: cold, batched. cuda-graph: graph, stream.", Shape = MemberShape.Variants, Default = "cold, cuda-graph graph, without an axis")]
    public List<ScalarText?>? Variants { get; init; }

    [Member("The CUDA device's number, as the driver counts.", Default = "0", Minimum = 0, Maximum = Ranges.MostDevice)]
    public int? Gpu { get; init; }

    [Member("What happens where there is no device: optional skips the case, required fails.", Shape = MemberShape.Presence, Default = "optional")]
    public ScalarText? Device { get; init; }

    [Member("Hold the SM clock here while measuring, which needs the right to; part of the environment class.", Shape = MemberShape.Frequency, Example = "1410 MHz")]
    public ScalarText? LockClock { get; init; }
}
