namespace Perfgate.Suites;

/// <summary>What a benchmark measures. A closed family: one record a kind.</summary>
public abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>The word of the suite file: <c>command</c>, <c>worker</c>.</summary>
    public abstract string Kind { get; }

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
}
