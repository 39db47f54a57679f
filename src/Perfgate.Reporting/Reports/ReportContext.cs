using Perfgate.Diagnostics;
using Perfgate.Environments;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Reporting.Reports;

/// <summary>What a report says beside the comparison and the verdict: where the numbers come from and what to do with them.</summary>
public sealed record ReportContext
{
    public required SuiteName Suite { get; init; }

    /// <summary>Version of perfgate that measured the head side.</summary>
    public required string Tool { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? RunId { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public ulong? Seed { get; init; }

    public int? LaunchesPerSide { get; init; }

    public IReadOnlyList<string> Filters { get; init; } = [];

    public CommitInfo? Head { get; init; }

    public CommitInfo? Base { get; init; }

    /// <summary>The head side's environment with its state at the run's start and end.</summary>
    public EnvironmentFingerprint? Environment { get; init; }

    /// <summary>Commands that measure and compare again, one line each.</summary>
    public IReadOnlyList<string> Reproduce { get; init; } = [];

    /// <summary>Commands that accept the head side's numbers as the new baseline, one line each.</summary>
    public IReadOnlyList<string> Accept { get; init; } = [];

    public IReadOnlyList<Diagnostic> Warnings { get; init; } = [];

    /// <summary>The context a run record knows by itself; the caller adds the commands.</summary>
    public static ReportContext Of(RunRecord run, DateTimeOffset createdAt) => new()
    {
        Suite = run.Suite,
        Tool = run.Tool,
        CreatedAt = createdAt,
        RunId = run.Id,
        StartedAt = run.StartedAt,
        EndedAt = run.EndedAt,
        Seed = run.Seed,
        LaunchesPerSide = run.Cases.Select(item => (int?)item.PlannedLaunches).Max(),
        Filters = run.Filters,
        Head = run.Head,
        Base = run.Base,
        Environment = run.Environment,
        Warnings = run.Warnings,
    };
}
