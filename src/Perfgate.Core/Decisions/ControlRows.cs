using Perfgate.Plans;
using Perfgate.Statistics;

namespace Perfgate.Decisions;

/// <summary>Rows that looked unsuspicious and were measured again beside the suspects, to see whether the machine is still in the same state.</summary>
internal static class ControlRows
{
    /// <summary>Median over the control rows of what the confirming launches are worse by; null without any.</summary>
    public static double? Shift(IEnumerable<RowMeasurement> rows)
    {
        double[] shifts = [.. rows.Select(Shift).OfType<double>()];
        return shifts.Length == 0 ? null : Quantile.Median(shifts);
    }

    private static double? Shift(RowMeasurement row)
    {
        if (row.Design == Design.SideBySide || !row.Metric.Gated || row.PlannedLaunches is not int planned)
            return null;
        ILookup<bool, double> head = row.Head.ToLookup(launch => launch.Index > planned, launch => row.Scale.Place(launch.Estimate));
        if (!head[true].Any() || !head[false].Any())
            return null;
        double first = Quantile.Median([.. head[false]]);
        bool suspicious = first - Quantile.Median(row.Gated.Baseline) > row.Scale.Place(row.Thresholds.Warn);
        return suspicious ? null : Quantile.Median([.. head[true]]) - first;
    }
}
