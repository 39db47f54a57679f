using Perfgate.Pipelines;

namespace Perfgate.Suites;

/// <summary>What a benchmark measures. A closed family: one record a kind.</summary>
public abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>The word of the suite file: <c>command</c>, <c>worker</c>, <c>cuda-kernel</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether perfgate's own worker measures the kind, so that what is said of code and device is perfgate's word and not that of the program under test.</summary>
    public static bool IsMeasuredByPerfgate(string kind) => Enum.GetValues<PipelineKind>().Any(known => Cuda.Word(known) == kind);

    /// <summary>Any program: each execution is one sample of its wall time, CPU time and peak memory.</summary>
    public sealed record Command(CommandLine Line) : Subject
    {
        public override string Kind => "command";

        /// <summary>Exit codes that count as success.</summary>
        public IReadOnlyList<int> SuccessCodes { get; init; } = [0];
    }

    /// <summary>A long-lived process that speaks the worker protocol (<c>docs/worker-protocol.md</c>) and reports its own measurements.</summary>
    public sealed record Worker(CommandLine Line) : Subject
    {
        public override string Kind => "worker";
    }

    /// <summary>A function of the user's, measured in a process of its interpreter by the worker script that perfgate carries.</summary>
    /// <param name="Target"><c>module:function</c> or <c>file.py:function</c>, which may use axes.</param>
    public sealed record Python(string Target) : Subject
    {
        public override string Kind => "python";

        /// <summary>The interpreter, with arguments of its own; empty for the system's Python.</summary>
        public IReadOnlyList<string> Interpreter { get; init; } = [];
    }

    /// <summary>Kernels and copies on a CUDA device, measured by a worker process of perfgate's own.</summary>
    public sealed record Cuda(PipelineKind Of, Pipeline Pipeline) : Subject
    {
        public override string Kind => Word(Of);

        /// <summary>The device's number as the CUDA driver counts.</summary>
        public int Device { get; init; }

        /// <summary>True when a machine without a device cannot measure the suite, rather than skip the case.</summary>
        public bool IsRequired { get; init; }

        /// <summary>The SM clock to hold while measuring, in MHz; null leaves the device's settings alone.</summary>
        public int? LockedMegahertz { get; init; }

        /// <summary>
        /// True when machine code and definition together say all that decides how long the work takes. Not so where input comes from a file, which a change may exchange without touching a kernel.
        /// </summary>
        public bool IsKnownByCode() => Pipeline.Buffers.All(buffer => buffer.File is null);

        internal static string Word(PipelineKind kind) => kind switch { PipelineKind.Kernel => "cuda-kernel", PipelineKind.Transfer => "cuda-transfer", _ => "cuda-graph" };
    }
}
