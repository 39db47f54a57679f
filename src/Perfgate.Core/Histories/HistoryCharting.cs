using Perfgate.Statistics;

namespace Perfgate.Histories;

/// <summary>Draws the control charts of a series.</summary>
internal static class HistoryCharting
{
    /// <summary>Fewer runs give no limits.</summary>
    public const int FewestReference = 5;

    /// <summary>More runs make limits hardly narrower, and leave fewer to be judged.</summary>
    private const int MostReference = 10;

    private const double TextbookSigmas = 3;

    /// <summary>Null when no run would be left to judge.</summary>
    /// <param name="values">Oldest first.</param>
    /// <param name="anchor">Index of the anchor; 0 where there is none.</param>
    public static HistoryChart? Of(double[] values, int anchor)
    {
        // An anchor that somebody has just set again leaves too little after it: then the series is looked at from its start.
        int start = values.Length - anchor > FewestReference ? anchor : 0;
        int reference = Math.Clamp((values.Length - start) / 2, FewestReference, MostReference);
        if (values.Length - start <= reference)
            return null;
        bool logs = values.All(value => value > 0);
        double[] places = logs ? [.. values.Select(value => Math.Log(value))] : values;
        IndividualsChart neighbours = IndividualsChart.Of(places)!;
        int[] jumps = [.. Enumerable.Range(1, places.Length - 1).Where(index => neighbours.MovingRanges.Excludes(Math.Abs(places[index] - places[index - 1])))];
        int[] leftOut = LeftOut(jumps, start, reference);
        double[] known = [.. Enumerable.Range(start, reference).Except(leftOut).Select(index => places[index])];
        double[] judged = places[(start + reference)..];
        (double centre, double deviation) = Moments.MeanAndDeviation(known);
        double Back(double place) => logs ? Math.Exp(place) : place;
        double? Relative(double width) => logs ? width : centre == 0 ? null : width / Math.Abs(centre);
        ControlLimits InUnit(ControlLimits limits) => new(Back(limits.Lower), Back(limits.Centre), Back(limits.Upper));

        double sigmas = PredictionFactor.Of(known.Length)!.Value;
        // Charts that count in deviations get one that is as much too large as the limits are wider than three sigma.
        double widened = deviation * sigmas / TextbookSigmas;
        return new HistoryChart
        {
            ReferenceStart = start,
            ReferenceRuns = reference,
            LeftOut = leftOut,
            Limits = InUnit(DeviationChart.ForNewValue(known)!.Value),
            Deviation = Relative(deviation),
            Sigmas = sigmas,
            NeighbourDeviation = Relative(neighbours.Deviation),
            Jumps = jumps,
            Signals = [.. WesternElectric.Signals(judged, centre, widened).Select(signal => signal with { Index = signal.Index + start + reference })],
            Ewma = [.. EwmaChart.Of(judged, centre, widened).Select(point => point with { Level = Back(point.Level), Limits = InUnit(point.Limits) })],
            Cusum = [.. CusumChart.Of(judged, centre, widened).Select(point => InDeviations(point, widened))],
        };
    }

    // A single bad run, away and back again, says nothing about the row and would widen every limit.
    private static int[] LeftOut(int[] jumps, int start, int reference)
    {
        int[] single = [.. jumps.Where(index => jumps.Contains(index + 1) && index >= start && index < start + reference)];
        return reference - single.Length >= FewestReference ? single : [];
    }

    private static CusumPoint InDeviations(CusumPoint point, double deviation) => deviation > 0
        ? new CusumPoint(point.High / deviation, point.Low / deviation, point.Limit / deviation, point.Signals)
        : point;
}
