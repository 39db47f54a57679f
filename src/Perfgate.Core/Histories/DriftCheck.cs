using System.Globalization;
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
    private const int FewestNewest = 3;
    private const double Level = 0.05;
    private const double TrendP = 0.01;
    private const double AnchorConfidence = 0.99;

    /// <summary>Null for fewer than <see cref="FewestRuns"/> runs and for values without a logarithm.</summary>
    /// <param name="accepted">Oldest first. What lies before the anchor was acknowledged when it was set.</param>
    public static Drift? Of(IReadOnlyList<HistoryPoint> accepted, SampleStatistic statistic, Direction better)
    {
        HistoryPoint[] history = [.. accepted.Skip(Math.Max(0, accepted.ToList().FindIndex(point => point.IsAnchor)))];
        if (history.Length < FewestRuns)
            return null;
        double[] estimates = [.. history.Select(point => point.Estimate(statistic))];
        if (!estimates.All(estimate => estimate > 0))
            return null;
        double sign = better == Direction.Lower ? 1 : -1;
        Ratio Harm(double shift) => new(sign * (Math.Exp(sign * shift) - 1));
        double[] places = [.. estimates.Select(estimate => sign * Math.Log(estimate))];
        double[] series = [.. places.TakeLast(TrendRuns)];
        TheilSenLine line = TheilSen.Of(series)!;
        double p = MannKendall.Test(series, Alternative.Greater)!.P;
        Ratio rise = Harm(line.Rise(series.Length));
        bool trend = p < TrendP && rise.Fraction > Level;

        double[] newest = [.. places.Skip(1).TakeLast(LevelRuns)];
        if (newest.Length < FewestNewest)
            newest = [];
        // One estimate a run: launches of a run share its moment.
        ModeratedShift? level = newest.Length == 0 ? null : ModeratedShift.OfGroups([places[0]], newest, NoisePrior.Unknown);
        bool left = level is not null && Harm(level.Shift).Fraction > Level && level.Lower(AnchorConfidence) > 0;
        return new Drift
        {
            Runs = history.Length,
            PerRun = Harm(line.Slope),
            Rise = rise,
            P = p,
            SinceAnchor = level is null ? null : Harm(level.Shift),
            SinceAnchorAtLeast = level is null ? null : Harm(level.Lower(AnchorConfidence)),
            IsDrifting = trend || left,
            Explanation = Explain(trend, left, rise, series.Length, p, level is null ? "" : $"the newest accepted runs are {Harm(level.Shift).ToSignedString()} against the anchor (at least {Harm(level.Lower(AnchorConfidence)).ToSignedString()})"),
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
