using System.Globalization;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Calibrations;

/// <summary>Turns a row's noise into what a suite can ask of it. The advice follows from the stored numbers, so it is computed where it is read.</summary>
public static class RowAdvising
{
    /// <summary>A statistic is recommended when it scatters at most this much of what the present one does ...</summary>
    private const double ClearlyLess = 0.67;

    /// <summary>... and the present one scatters enough to matter.</summary>
    private const double WorthChanging = 0.01;

    private const double Percent = 0.01;
    private const double MostProposed = 0.5;
    private const double DriftInsideMatters = 0.02;

    private static readonly SampleStatistic[] Centres = [SampleStatistic.Median, SampleStatistic.P25, SampleStatistic.Mean];

    public static RowAdvice Of(CalibratedRow row, RowDesign design)
    {
        RowPower power = RowPower.Of(row.Between, row.Launches - 1, row.Better);
        Ratio? visible = power.AgainstHistory(design.Launches, design.Launches);
        RowAdvice advice = new()
        {
            Row = row,
            Design = design,
            Noise = new Ratio(Math.Exp(row.Between) - 1),
            Class = ClassOf(row.Between),
            SmallestDetectable = visible,
            SmallestDetectableSideBySide = power.SideBySide(design.Launches),
            LaunchesForWarn = power.LaunchesFor(design.Thresholds.Warn),
            LaunchesForBlock = power.LaunchesFor(design.Thresholds.Block),
            Proposed = Propose(visible, power.NoiseReach(design.Launches, design.Launches), new LaunchDesign(design.Launches, design.Confirm).SmallestHarm(row.Better)),
            IsGateable = visible is Ratio seen && seen <= design.Thresholds.Block,
            Modes = Bimodality.Of([.. row.Estimates]),
            Steadier = Steadier(row),
        };
        return advice with { Remarks = [.. Remarks(advice)] };
    }

    private static NoiseClass ClassOf(double between) => between switch
    {
        <= 0.03 => NoiseClass.Easy,
        <= 0.05 => NoiseClass.NeedsConfirmation,
        <= 0.10 => NoiseClass.NeedsLaunches,
        _ => NoiseClass.Advisory,
    };

    // Warn where noise alone seldom reaches, block where a change is mostly seen; never below what the suite's reader would warn of.
    private static Thresholds? Propose(Ratio? visible, Ratio? reach, Ratio design) => visible is Ratio seen && reach is Ratio warn && seen.Fraction <= MostProposed
        ? new Thresholds(WholePercent(warn), WholePercent(seen > design ? seen : design))
        : null;

    private static Ratio WholePercent(Ratio ratio) => new(Math.Max(1, Math.Ceiling(ratio.Fraction / Percent - 1e-9)) * Percent);

    // The minimum is not among the candidates: it is the worst estimator of all under noise. Tails are measured because somebody wants the tail.
    private static SampleStatistic? Steadier(CalibratedRow row)
    {
        if (!Centres.Contains(row.Statistic) || row.Between < WorthChanging)
            return null;
        StatisticSpread? best = row.Spreads.Where(spread => Centres.Contains(spread.Statistic) && spread.Statistic != row.Statistic).MinBy(spread => spread.Between);
        return best is not null && best.Between <= ClearlyLess * row.Between ? best.Statistic : null;
    }

    private static IEnumerable<string> Remarks(RowAdvice advice)
    {
        CalibratedRow row = advice.Row;
        if (!advice.IsGateable)
            yield return $"not gateable at {advice.Design.Thresholds.Block} with {Launches(advice.Design.Launches)}: launches scatter by {Shown(advice.Noise)}; {advice.Design.Thresholds.Block} needs {Needed(advice.LaunchesForBlock)}";
        if (advice.Modes is TwoModes modes)
            yield return $"two modes from launch to launch: {modes.LowerCount} launches near {new Quantity(modes.Lower, row.Unit)}, {modes.UpperCount} near {new Quantity(modes.Upper, row.Unit)} ({Shown(Ratio.Change(modes.Lower, modes.Upper))} apart); look for memory layout, CPU placement, a cache that is filled or not, or other work on the machine";
        if (advice.Steadier is SampleStatistic steadier)
            yield return $"{Word(steadier)} scatters by {Shown(new Ratio(Math.Exp(row.Spreads.First(spread => spread.Statistic == steadier).Between) - 1))} from launch to launch, {Word(row.Statistic)} by {Shown(advice.Noise)}: set `statistic: {Word(steadier)}`";
        if (row.DriftingLaunches > row.Launches / 2 || Math.Abs(row.DriftInside) > DriftInsideMatters)
            yield return $"samples drift by {new Ratio(Math.Exp(row.DriftInside) - 1).ToSignedString()} inside launches: warm up longer, or watch the clock";
    }

    private static string Needed(int? launches) => launches is int needed and <= 100 ? Launches(needed) : "more launches than are practical";

    private static string Launches(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "launch" : "launches")}");

    private static string Shown(Ratio? ratio) => (ratio?.Percent ?? 0).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Word(SampleStatistic statistic) => statistic.ToString().ToLowerInvariant();
}
