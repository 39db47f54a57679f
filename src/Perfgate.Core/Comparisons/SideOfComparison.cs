using Perfgate.Environments;
using Perfgate.Records;

namespace Perfgate.Comparisons;

/// <summary>One side of a comparison, whatever file it came from: run records, baselines and samples files all become this.</summary>
public sealed record SideOfComparison
{
    /// <summary>What a reader should see as the source: <c>run 20261122T024500Z-3f9a1c</c>, <c>5 accepted runs</c>, a file name.</summary>
    public required string Source { get; init; }

    /// <summary>Null where the file does not say where it was measured (samples files).</summary>
    public EnvironmentFingerprint? Environment { get; init; }

    public CommitInfo? Commit { get; init; }

    public required IReadOnlyList<MeasuredCase> Cases { get; init; }

    /// <summary>True when only a part of the suite was selected; then cases that only the baseline has are not missing.</summary>
    public bool IsFiltered { get; init; }

    /// <summary>True when the run ended before it had measured all it had planned.</summary>
    public bool IsInterrupted { get; init; }

    /// <summary>Benchmarks or cases the suite demands by name, whatever was measured.</summary>
    public IReadOnlyList<string> Expected { get; init; } = [];

    /// <summary>Old benchmark name or case id to the new one.</summary>
    public IReadOnlyDictionary<string, string> Renames { get; init; } = new Dictionary<string, string>();

    /// <summary>Environment classes for which accepted runs exist although none matches; each with what differs. For the "incomparable" message.</summary>
    public IReadOnlyList<EnvironmentFingerprint> OtherEnvironments { get; init; } = [];
}
