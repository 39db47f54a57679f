namespace Perfgate.Statistics;

/// <summary>
/// The shift between two groups of launch estimates with a moderated t interval: the variance is shrunk towards a prior, which is what makes intervals
/// from three to six launches usable (Smyth 2004, Linear models and empirical Bayes methods; the point is the difference of medians, so one bad launch
/// does not move it).
/// </summary>
public sealed record ModeratedShift
{
    private ModeratedShift(double shift, double deviation, double error, double degreesOfFreedom)
    {
        Shift = shift;
        Deviation = deviation;
        Error = error;
        DegreesOfFreedom = degreesOfFreedom;
    }

    /// <summary>Head minus baseline.</summary>
    public double Shift { get; }

    /// <summary>Moderated standard deviation of one estimate (of one difference, for pairs).</summary>
    public double Deviation { get; }

    /// <summary>Standard error of <see cref="Shift"/>.</summary>
    public double Error { get; }

    public double DegreesOfFreedom { get; }

    /// <summary>Two independent groups, at least one value each. s^2 = (w s0^2 + SS) / (w + k - 1 + m - 1), standard error s sqrt(1/k + 1/m).</summary>
    public static ModeratedShift OfGroups(ReadOnlySpan<double> baseline, ReadOnlySpan<double> head, NoisePrior prior)
    {
        RequireValues(baseline, head);
        double squares = Moments.SumOfSquares(baseline, Moments.Mean(baseline)) + Moments.SumOfSquares(head, Moments.Mean(head));
        double freedom = prior.Weight + baseline.Length - 1 + head.Length - 1;
        double deviation = Math.Max(prior.Floor, Math.Sqrt((prior.Weight * prior.Deviation * prior.Deviation + squares) / freedom));
        double error = deviation * Math.Sqrt(1.0 / baseline.Length + 1.0 / head.Length);
        return new ModeratedShift(Quantile.Median(head) - Quantile.Median(baseline), deviation, error, freedom);
    }

    /// <summary>
    /// Pairs measured next to one another: the differences head minus baseline, at least one. The prior's deviation is of one estimate,
    /// so that of a difference is sqrt(2) as large.
    /// </summary>
    public static ModeratedShift OfPairs(ReadOnlySpan<double> differences, NoisePrior prior)
    {
        RequireValues(differences, differences);
        double squares = Moments.SumOfSquares(differences, Moments.Mean(differences));
        double freedom = prior.Weight + differences.Length - 1;
        double priorVariance = 2 * prior.Deviation * prior.Deviation;
        double deviation = Math.Max(prior.Floor, Math.Sqrt((prior.Weight * priorVariance + squares) / freedom));
        return new ModeratedShift(Quantile.Median(differences), deviation, deviation / Math.Sqrt(differences.Length), freedom);
    }

    /// <summary>The same shift with a further, independent source of error: run-to-run noise on top of launch-to-launch noise.</summary>
    public ModeratedShift WithAddedError(double error) =>
        new(Shift, Deviation, Math.Sqrt(Error * Error + error * error), DegreesOfFreedom);

    /// <summary>The shift from which on <paramref name="confidence"/> of the evidence lies: one-sided lower bound.</summary>
    public double Lower(double confidence = 0.95) => Shift - TQuantile(confidence) * Error;

    public double Upper(double confidence = 0.95) => Shift + TQuantile(confidence) * Error;

    /// <summary>One-sided p-value against "the shift is at most <paramref name="nullShift"/>".</summary>
    public double PAbove(double nullShift) => StudentDistribution.Upper((Shift - nullShift) / Error, DegreesOfFreedom);

    /// <summary>The shift that this design finds with the given power: a lower bound above zero in so many of all cases.</summary>
    public double SmallestDetectable(double power = 0.8, double confidence = 0.95) => (TQuantile(confidence) + TQuantile(power)) * Error;

    private double TQuantile(double confidence) => StudentDistribution.Quantile(confidence, DegreesOfFreedom);

    private static void RequireValues(ReadOnlySpan<double> baseline, ReadOnlySpan<double> head)
    {
        if (baseline.IsEmpty || head.IsEmpty)
            throw new ArgumentException("A shift needs at least one value on each side.");
    }
}
