using System.Globalization;
using Perfgate.Decisions;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Histories;

/// <summary>
/// Two rules for slow drift, each of which a rolling baseline misses: a trend (Mann-Kendall with Theil and Sen's line) and a level that has left the fixed anchor.
/// </summary>
public static class DriftCheck
{
    /// <summary>Fewer accepted runs show no drift.</summary>
    public const int FewestRuns = 6;

    /// <summary>The newest runs that a trend is looked for in.</summary>
    public const int TrendRuns = 20;

    private const int LevelRuns = 5;
    private const double Level = 0.05;
    private const double TrendP = 0.01;
    private const double AnchorConfidence = 0.99;

    /// <summary>Null for fewer than <see cref="FewestRuns"/> runs and for values without a logarithm.</summary>
    /// <param name="accepted">Oldest first. What lies before the anchor was acknowledged when it was set.</param>
    public static Drift? Of(IReadOnlyList<HistoryPoint> accepted, SampleStatistic statistic, Direction better) =>
        Of(accepted, [.. accepted.Select(point => point.Estimate(statistic))], better);

    /// <param name="all">The estimate of every accepted run.</param>
    internal static Drift? Of(IReadOnlyList<HistoryPoint> accepted, double[] all, Direction better)
    {
        double[] estimates = all[Math.Max(0, accepted.ToList().FindIndex(point => point.IsAnchor))..];
        if (estimates.Length < FewestRuns || !estimates.All(estimate => estimate > 0))
            return null;
        HarmScale scale = HarmScale.OfLogarithms(better);
        double[] places = [.. estimates.Select(scale.Place)];
        double[] series = [.. places.TakeLast(TrendRuns)];
        TheilSenLine line = TheilSen.Of(series)!;
        double p = MannKendall.Test(series, Alternative.Greater)!.P;
        Ratio rise = scale.Harm(line.Rise(series.Length));
        bool trend = p < TrendP && rise.Fraction > Level;

        // One estimate a run: launches of a run share its moment. There are enough of them, because a series has more runs than a level.
        ModeratedShift level = ModeratedShift.OfGroups([places[0]], [.. places.Skip(1).TakeLast(LevelRuns)], NoisePrior.Unknown);
        (Ratio since, Ratio atLeast) = (scale.Harm(level.Shift), scale.Harm(level.Lower(AnchorConfidence)));
        bool left = since.Fraction > Level && level.Lower(AnchorConfidence) > 0;
        return new Drift
        {
            Runs = estimates.Length,
            PerRun = scale.Harm(line.Slope),
            Rise = rise,
            P = p,
            SinceAnchor = since,
            SinceAnchorAtLeast = atLeast,
            IsDrifting = trend || left,
            Explanation = Explain(trend, left, rise, series.Length, p, $"the newest accepted runs are {since.ToSignedString()} against the anchor (at least {atLeast.ToSignedString()})"),
        };
    }

    private static string Explain(bool trend, bool left, Ratio rise, int runs, double p, string ofAnchor)
    {
        string ofTrend = string.Create(CultureInfo.InvariantCulture, $"{rise.ToSignedString()} along the last {runs} accepted runs (trend p {(p < 0.0001 ? "< 0.0001" : p.ToString("0.####", CultureInfo.InvariantCulture))})");
        return (trend, left) switch
        {
            (true, true) => $"{ofTrend}; {ofAnchor}",
            (true, false) => ofTrend,
            (false, true) => ofAnchor,
            _ => $"no drift: {ofTrend}",
        };
    }
}
