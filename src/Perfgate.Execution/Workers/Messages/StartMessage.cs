using Perfgate.Suites;

namespace Perfgate.Execution.Workers.Messages;

/// <summary>perfgate's first line: the case and how much of it is wanted.</summary>
internal sealed record StartMessage
{
    public string Type { get; init; } = "start";

    public required string Case { get; init; }

    public required string Benchmark { get; init; }

    public required Dictionary<string, string> Parameters { get; init; }

    public required long Seed { get; init; }

    public required int Warmup { get; init; }

    public required double WarmupSeconds { get; init; }

    public required int FewestSamples { get; init; }

    public required int MostSamples { get; init; }

    public required double MostSeconds { get; init; }

    /// <summary>What perfgate's own worker measures; absent for programs of the user's.</summary>
    public Subject.Cuda? Cuda { get; init; }

    /// <summary>True when the worker shall only say which code it would run.</summary>
    public bool IdentifyOnly { get; init; }
}
