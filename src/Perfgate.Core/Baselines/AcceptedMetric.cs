using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Baselines;

/// <summary>The raw samples of one metric, one list a launch, in the base unit.</summary>
public sealed record AcceptedMetric
{
    public required MetricName Name { get; init; }

    public required Unit Unit { get; init; }

    public required Direction Better { get; init; }

    public required IReadOnlyList<IReadOnlyList<double>> Launches { get; init; }

    /// <summary>How many samples the launches had before each was thinned to <see cref="Baseline.MostSamplesKept"/>.</summary>
    public required int SamplesMeasured { get; init; }
}
