using Perfgate.Comparisons;
using Perfgate.Histories;
using Perfgate.Quantities;
using Perfgate.Records;
using Perfgate.Statistics;

namespace Perfgate.Reporting.Tests.Samples;

/// <summary>What accepted runs and classical tests add to a row, written by hand.</summary>
internal static class Pasts
{
    public static AnchorChange Anchor(double anchor, double head)
    {
        Ratio change = Ratio.Change(anchor, head)!.Value;
        return new AnchorChange("20260801T024500Z-77aa01", new CommitInfo("77aa01c4d2e4b5a697887766554433221100ffee", "main", Dirty: false), anchor, change, change);
    }

    public static ComparisonRow Drifting(ComparisonRow row, string explanation) => row with
    {
        Series = [.. Enumerable.Range(0, 12).Select(run => 0.0016 * Math.Pow(1.02, run))],
        Drift = new Drift
        {
            Runs = 12,
            PerRun = new Ratio(0.02),
            Rise = new Ratio(0.243),
            P = 0.00002,
            SinceAnchor = new Ratio(0.195),
            SinceAnchorAtLeast = new Ratio(0.11),
            IsDrifting = true,
            Explanation = explanation,
        },
    };

    public static ClassicalEvidence Classical(double baseline, double change) => new()
    {
        MannWhitneyP = change > 0 ? 0.0008 : 0.71,
        MannWhitneySmallestP = 0.0003,
        CliffsDelta = change > 0 ? 0.925 : -0.2,
        ZScore = change * 60,
        ZScoreP = change > 0 ? 0.0002 : 0.6,
        ControlLimits = new ControlLimits(baseline * 0.95, baseline, baseline * 1.05),
        OutOfControl = change > 0.05,
        KolmogorovSmirnovP = 0.34,
        HodgesLehmann = new Ratio(change),
        HodgesLehmannInterval = new RatioInterval(new Ratio(change - 0.02), new Ratio(change + 0.02)),
    };
}
