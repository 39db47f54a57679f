using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Calibrations;

/// <summary>The noise of one metric of one case. Deviations are of logarithms: 0.02 is about 2 %.</summary>
public sealed record CalibratedRow
{
    public required CaseId Case { get; init; }

    /// <summary>See <see cref="CaseDefinition"/>: noise of another definition says nothing.</summary>
    public required string Definition { get; init; }

    public required MetricName Metric { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>The statistic that <see cref="Between"/> is of.</summary>
    public required SampleStatistic Statistic { get; init; }

    public required int Launches { get; init; }

    /// <summary>Median of the launch estimates, in <see cref="Unit"/>.</summary>
    public required double Centre { get; init; }

    /// <summary>Deviation of single samples inside a launch.</summary>
    public required double Within { get; init; }

    /// <summary>Deviation of launch estimates.</summary>
    public required double Between { get; init; }
}
