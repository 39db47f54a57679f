using System.Globalization;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Calibrations;

/// <summary>The noise of one metric of one case. Deviations are of logarithms: 0.02 is about 2 %.</summary>
public sealed record CalibratedRow
{
    /// <summary>No deviation is larger: launches that differ by a factor of e^10 do not measure the same thing, and such a number is not noise.</summary>
    public const double MostDeviation = 10;

    private const double Tolerance = 1e-6;
    private const double Rounding = 1e-12;

    public required CaseId Case { get; init; }

    /// <summary>See <see cref="CaseDefinition"/>: noise of another definition says nothing.</summary>
    public required string Definition { get; init; }

    public required MetricName Metric { get; init; }

    public required Unit Unit { get; init; }

    public Direction Better { get; init; }

    /// <summary>The statistic that <see cref="Between"/> is of.</summary>
    public required SampleStatistic Statistic { get; init; }

    public required int Launches { get; init; }

    /// <summary>Median of the launch estimates, in <see cref="Unit"/>.</summary>
    public required double Centre { get; init; }

    /// <summary>Deviation of single samples inside a launch, pooled over the launches; 0 where launches have one sample.</summary>
    public required double Within { get; init; }

    /// <summary>Deviation of launch estimates.</summary>
    public required double Between { get; init; }

    /// <summary>How much a sample tells about the next one, -1 to 1: median over the launches. Null with fewer than three samples a launch.</summary>
    public double? Autocorrelation { get; init; }

    /// <summary>Logarithm of the last third of a launch's samples over its first third, median over the launches; 0 with fewer than six samples a launch.</summary>
    public double DriftInside { get; init; }

    /// <summary>Launches whose samples go on drifting, by trend and by size.</summary>
    public int DriftingLaunches { get; init; }

    /// <summary>The launch estimates in the order they were measured, in <see cref="Unit"/>; as many as <see cref="Launches"/>.</summary>
    public IReadOnlyList<double> Estimates { get; init; } = [];

    /// <summary>How much launches would scatter by other statistics; those that the samples of every launch support.</summary>
    public IReadOnlyList<StatisticSpread> Spreads { get; init; } = [];

    /// <summary>The run that measured this row.</summary>
    public string RunId { get; init; } = "";

    /// <summary>Whether deviations and drift are finite and of a size that noise can have.</summary>
    public bool IsNoise => IsDeviation(Within) && IsDeviation(Between) && Math.Abs(DriftInside) <= MostDeviation && Spreads.All(spread => IsDeviation(spread.Between));

    /// <summary>What <see cref="Between"/> is of these launch estimates: their deviation on the scale decisions use. Null where no scale exists, because they are zero.</summary>
    public static double? Deviation(IReadOnlyList<double> estimates) => NoiseScale.Of(estimates)?.Deviation(estimates);

    /// <summary>
    /// Where centre and deviation do not follow from the estimates, as sentences. Stored rows are committed files that weigh in decisions, so numbers that were changed by hand must be found.
    /// There must be at least two finite estimates.
    /// </summary>
    public IEnumerable<string> Contradictions()
    {
        double centre = Quantile.Median([.. Estimates]);
        if (!Agree(Centre, centre))
            yield return $"the centre is {Number(Centre)}, and the median of the estimates is {Number(centre)}.";
        if (Deviation(Estimates) is not double between)
            yield return "the estimates are zero, so they have no relative noise.";
        else if (!Agree(Between, between, Rounding))
            yield return $"`between` is {Number(Between)}, and the estimates deviate by {Number(between)}.";
        else if (Spreads.FirstOrDefault(spread => spread.Statistic == Statistic) is { } own && !Agree(own.Between, Between, Rounding))
            yield return $"`between` is {Number(Between)}, and the spread of the same statistic is {Number(own.Between)}.";
    }

    // The last bits of logarithms differ between machines, which matters where estimates are equal and deviate by nothing.
    private static bool Agree(double stored, double computed, double rounding = 0) => Math.Abs(stored - computed) <= Math.Max(Tolerance * Math.Abs(computed), rounding);

    private static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private static bool IsDeviation(double value) => value is >= 0 and <= MostDeviation;
}
