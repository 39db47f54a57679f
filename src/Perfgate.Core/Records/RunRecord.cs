using Perfgate.Diagnostics;
using Perfgate.Environments;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Suites;

namespace Perfgate.Records;

/// <summary>Everything one run produced (<c>perfgate/run@1</c>). Self-contained: comparing and reporting need no other file but the baseline.</summary>
public sealed record RunRecord
{
    /// <summary>Unique: time and random digits, <c>20261122T024500Z-3f9a1c</c>.</summary>
    public required string Id { get; init; }

    public required SuiteName Suite { get; init; }

    public required Design Design { get; init; }

    public required RunState State { get; init; }

    /// <summary>Version of perfgate that measured.</summary>
    public required string Tool { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Seed of the order of launches.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The filters of <c>--filter</c>; empty when the whole suite was selected.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    public CommitInfo? Head { get; init; }

    /// <summary>The base side of a side-by-side run.</summary>
    public CommitInfo? Base { get; init; }

    /// <summary>Names of the environment variables that only one side of a side-by-side run had, or that differed; null for none.</summary>
    public IReadOnlyList<string>? SideVariables { get; init; }

    public required EnvironmentFingerprint Environment { get; init; }

    public required Policy Policy { get; init; }

    /// <summary>Benchmarks or cases the suite demands by name; see <see cref="Suite.Expected"/>.</summary>
    public IReadOnlyList<string> Expected { get; init; } = [];

    public IReadOnlyDictionary<string, string> Renames { get; init; } = new Dictionary<string, string>();

    /// <summary>Every planned case, measured or not, in plan order.</summary>
    public required IReadOnlyList<RunCase> Cases { get; init; }

    /// <summary>Doubts about the whole run: noisy host, uncommitted changes, failed set-up.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; init; } = [];
}
