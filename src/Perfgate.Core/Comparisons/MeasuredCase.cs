using Perfgate.Measurements;
using Perfgate.Suites;

namespace Perfgate.Comparisons;

/// <summary>A case's launches on one side.</summary>
public sealed record MeasuredCase
{
    public required CaseId Id { get; init; }

    /// <summary>Null where the file has no definition (samples files); then it is not checked.</summary>
    public string? Definition { get; init; }

    /// <summary>Launches planned from the start; those with a higher index confirm. Null where the file does not say.</summary>
    public int? PlannedLaunches { get; init; }

    public IReadOnlyList<Limit> Limits { get; init; } = [];

    public required IReadOnlyList<MeasuredMetric> Metrics { get; init; }

    public IReadOnlyList<SpanLaunches> Spans { get; init; } = [];

    /// <summary>Launches that did not end as measured, with their reasons, for the report.</summary>
    public IReadOnlyList<Launch> Failures { get; init; } = [];

    /// <summary>Tokens counted per sample of the first metric, median over launches; null where no tokens are counted.</summary>
    public double? TokensPerSample { get; init; }

    /// <summary>Distinct output checksums of the measured launches.</summary>
    public IReadOnlyList<string> Checksums { get; init; } = [];

    /// <summary>Digest of the machine code by kernel; null where it is unknown or the side's launches disagree.</summary>
    public IReadOnlyDictionary<string, string>? Code { get; init; }

    /// <summary>Version of perfgate that measured; null where it is unknown or launches were measured by several.</summary>
    public string? Tool { get; init; }

    public CaseObservations Observations { get; init; } = CaseObservations.None;

    /// <summary>True when it was not measured because its machine code is that of the other side.</summary>
    public bool IsLeftOut => Code is not null && Failures.Count > 0 && Failures.All(launch => launch is { Status: LaunchStatus.Skipped, Code: not null });
}
