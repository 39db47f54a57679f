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
}
