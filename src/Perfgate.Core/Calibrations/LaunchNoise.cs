using Perfgate.Histories;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Calibrations;

/// <summary>How much launches scatter, as accepted runs show it: pooled within the runs, so that a change between two of them does not count as noise.</summary>
/// <param name="Deviation">Of logarithms of launch estimates.</param>
/// <param name="Freedom">Degrees of freedom behind it.</param>
public sealed record LaunchNoise(double Deviation, int Freedom)
{
    /// <summary>Null where no run has two launches, for values without a logarithm, and where they differ by more than noise can.</summary>
    public static LaunchNoise? Of(IReadOnlyList<HistoryPoint> history, SampleStatistic statistic)
    {
        double[][] runs = [.. history.Select(point => point.Launches(statistic))];
        int freedom = runs.Sum(run => run.Length - 1);
        if (freedom < 1 || runs.Any(run => run.Any(launch => !(launch > 0))))
            return null;
        double squares = runs.Select(run => run.Select(launch => Math.Log(launch)).ToArray()).Sum(run => Moments.SumOfSquares(run, Moments.Mean(run)));
        double deviation = Math.Sqrt(squares / freedom);
        return deviation <= CalibratedRow.MostDeviation ? new LaunchNoise(deviation, freedom) : null;
    }
}
