using Perfgate.Comparisons;
using Perfgate.Measurements;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Decisions;

/// <summary>How fast the SMs ran on the two sides and how many cycles the work took: a loss of time without a loss of cycles, at a lower clock, is the clock's.</summary>
/// <param name="Cycles">Harm in cycles, as a logarithm.</param>
/// <param name="Slowdown">How much slower the clock was on head, as a logarithm.</param>
internal sealed record ClockExplanation(Quantity BaselineClock, Quantity HeadClock, double Cycles, double Slowdown)
{
    /// <summary>The clock must account for this share of the loss, or it explains too little.</summary>
    private const double ShareOfHarm = 0.5;

    private static readonly MetricName[] TakenFromTime = [MetricName.GpuTime, MetricName.Bandwidth, MetricName.BandwidthUtilisation, MetricName.FlopRate];

    private string Clocks => $"the SM ran at {HeadClock} against the baseline's {BaselineClock}";

    private string InCycles => $"in cycles the change is {new Ratio(Math.Exp(Cycles) - 1).ToSignedString()}";

    /// <summary>Null where a measured launch of either side does not say how many cycles it took and at which clock.</summary>
    public static ClockExplanation? Of(MeasuredCase baseline, MeasuredCase head)
    {
        if (Centre(baseline, MetricName.Cycles) is not Quantity cyclesBefore || Centre(head, MetricName.Cycles) is not Quantity cyclesAfter || cyclesBefore.Unit != cyclesAfter.Unit
            || Centre(baseline, MetricName.SmClock) is not Quantity clockBefore || Centre(head, MetricName.SmClock) is not Quantity clockAfter || clockBefore.Unit != clockAfter.Unit)
            return null;
        return new ClockExplanation(clockBefore, clockAfter, Math.Log(cyclesAfter.Value / cyclesBefore.Value), Math.Log(clockBefore.Value / clockAfter.Value));
    }

    /// <summary>True for a loss that is one in cycles too, so that no state of the clock explains it, whatever held it down.</summary>
    public bool ShowsLoss(ComparisonRow row) =>
        TakenFromTime.Contains(row.Metric.Name) && row.Thresholds is { } thresholds && Cycles > HarmScale.OfLogarithms(row.Metric.Better).Place(thresholds.Warn);

    public ComparisonRow Apply(ComparisonRow row)
    {
        if (!row.Metric.Gated || !TakenFromTime.Contains(row.Metric.Name) || row is not { Harm: Ratio harm, Thresholds: { } thresholds })
            return row;
        HarmScale scale = HarmScale.OfLogarithms(row.Metric.Better);
        double loss = scale.Place(harm), warn = scale.Place(thresholds.Warn);
        if (loss > warn && row.Outcome != Outcome.Improved)
            return Cycles < warn / 2 && Slowdown >= loss * ShareOfHarm ? OtherCause.Of(row, $"{Clocks}; {InCycles}") : row;
        if (row.Metric.Name != MetricName.GpuTime || Cycles <= warn)
            return row;
        string hidden = $"{InCycles}, more than the time shows: {Clocks}";
        return Cycles > scale.Place(thresholds.Block) ? row with { HiddenByClock = hidden } : row with { Warnings = [.. row.Warnings, hidden] };
    }

    // Median of the launches' medians.
    private static Quantity? Centre(MeasuredCase side, MetricName name)
    {
        if (side.Metrics.FirstOrDefault(metric => metric.Metric.Name == name) is not { Launches.Count: > 0 } found || found.Launches.Count < side.Metrics.Max(metric => metric.Launches.Count))
            return null;
        double centre = Quantile.Median([.. found.Launches.Select(launch => LaunchEstimate.Of(SampleStatistic.Median, launch.Values))]);
        return double.IsFinite(centre) && centre > 0 ? new Quantity(centre, found.Metric.Unit) : null;
    }
}
