using Perfgate.Baselines;
using Perfgate.Decisions;
using Perfgate.Quantities;
using Perfgate.Statistics;

namespace Perfgate.Plans;

/// <summary>What so many launches can show before anything is measured: the arithmetic of the design, on a machine as quiet as one may hope for.</summary>
/// <param name="Launches">Planned launches of a case and side, at least 1.</param>
/// <param name="Confirm">Most further launches, at least 0.</param>
public sealed record LaunchDesign(int Launches, int Confirm)
{
    /// <summary>Launches of one case scatter by about 1 % (deviation of logarithms).</summary>
    public const double QuietDeviation = 0.01;

    /// <summary>Accepted runs that a baseline holds after a while.</summary>
    private const int UsualRuns = 5;

    private const int MostLaunches = 100;

    private static readonly DetectableShift Quiet = new(QuietDeviation, PriorWeight: NoisePrior.Unknown.Weight);

    /// <summary>Head launches with all that confirm.</summary>
    public int Head => Launches + Confirm;

    /// <summary>The smallest p-value Mann-Whitney can give against a full window of accepted runs.</summary>
    public double SmallestP => MannWhitneyPower.SmallestP(Baseline.MostRuns * Launches, Head, Alternative.Greater);

    /// <summary>The smallest p-value Mann-Whitney can give side by side, where base has no more launches than head.</summary>
    public double SmallestPSideBySide => MannWhitneyPower.SmallestP(Head, Head, Alternative.Greater);

    /// <summary>The smallest harm that four of five runs would show with 95 % confidence on a quiet machine, against five accepted runs; below 100 % where larger is better.</summary>
    public Ratio SmallestHarm(Direction better) => Scale(better).Harm(Shift);

    /// <summary>Whether a threshold is not below <see cref="SmallestHarm"/>.</summary>
    public bool Sees(Ratio threshold, Direction better) => Scale(better).Place(threshold) >= Shift;

    /// <summary>The fewest launches with as many confirming ones that meet a condition; null when 100 do not.</summary>
    public int? FewestLaunches(Func<LaunchDesign, bool> condition) =>
        Enumerable.Range(1, MostLaunches).Where(launches => condition(this with { Launches = launches })).Cast<int?>().FirstOrDefault();

    private double Shift => Quiet.BetweenGroups(UsualRuns * Launches, Head);

    private static HarmScale Scale(Direction better) => HarmScale.OfLogarithms(better);
}
