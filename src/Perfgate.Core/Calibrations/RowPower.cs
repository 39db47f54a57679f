using Perfgate.Decisions;
using Perfgate.Quantities;
using Perfgate.Statistics;

namespace Perfgate.Calibrations;

/// <summary>
/// What launches of a known noise can see: a change whose one-sided 95 % lower bound lies above zero in four of five cases. Run-to-run noise on other days comes on top.
/// </summary>
public sealed class RowPower
{
    /// <summary>Of one launch a side the gate decides nothing, however quiet the row is.</summary>
    public const int FewestLaunches = 2;

    private readonly DetectableShift shift;
    private readonly HarmScale scale;

    private RowPower(DetectableShift shift, HarmScale scale) => (this.shift, this.scale) = (shift, scale);

    /// <param name="deviation">Of launch estimates, of logarithms.</param>
    /// <param name="freedom">Degrees of freedom that the deviation rests on.</param>
    public static RowPower Of(double deviation, double freedom, Direction better) => new(
        new DetectableShift(Math.Max(deviation, NoisePrior.Unknown.Floor), PriorWeight: Math.Min(freedom, KnownNoise.MostWeight)),
        HarmScale.OfLogarithms(better));

    /// <summary>The smallest harm seen against so many baseline launches; null when no design of that size sees any.</summary>
    public Ratio? AgainstHistory(int baseline, int head) => Harm(shift.BetweenGroups(baseline, head));

    public Ratio? SideBySide(int pairs) => Harm(shift.OverPairs(pairs));

    /// <summary>The harm that noise alone exceeds in one of twenty unchanged rows.</summary>
    public Ratio? NoiseReach(int baseline, int head) => Harm((shift with { Power = 0.5 }).BetweenGroups(baseline, head));

    /// <summary>Launches on either side that see this harm; null when 10,000 do not.</summary>
    public int? LaunchesFor(Ratio harm) => Decidable(shift.LaunchesPerSide(scale.Place(harm)));

    /// <summary>Head launches beside so many baseline launches; null when the baseline's own error is too large already.</summary>
    public int? HeadLaunchesFor(int baseline, Ratio harm) => baseline < 1 ? null : Decidable(shift.HeadLaunches(baseline, scale.Place(harm)));

    public int? PairsFor(Ratio harm) => Decidable(shift.Pairs(scale.Place(harm)));

    private static int? Decidable(int? launches) => launches is int needed ? Math.Max(needed, FewestLaunches) : null;

    private Ratio? Harm(double place) => double.IsFinite(place) && scale.CanExpress(place) ? scale.Harm(place) : null;
}
