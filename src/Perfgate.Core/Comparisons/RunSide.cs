using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Records;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Comparisons;

/// <summary>Reads one side out of a run record. Only launches that ended as measured give samples; the others are kept as failures.</summary>
public static class RunSide
{
    public static SideOfComparison Of(RunRecord run, Side side)
    {
        return new SideOfComparison
        {
            Source = $"run {run.Id}",
            Environment = run.Environment,
            Commit = side == Side.Head ? run.Head : run.Base,
            Cases = [.. run.Cases.Select(item => Of(run, item, side))],
            IsFiltered = run.Filters.Count > 0,
            IsInterrupted = run.State == RunState.Interrupted,
            Expected = run.Expected,
            Renames = run.Renames,
        };
    }

    private static MeasuredCase Of(RunRecord run, RunCase item, Side side)
    {
        Launch[] launches = [.. item.Launches.Where(launch => launch.Side == side).OrderBy(launch => launch.Index)];
        Launch[] measured = [.. launches.Where(launch => launch.Status == LaunchStatus.Measured)];
        return new MeasuredCase
        {
            Id = item.Id,
            Definition = item.Definition,
            Limits = item.Limits,
            PlannedLaunches = item.PlannedLaunches,
            Metrics = [.. item.Metrics.Select(metric => new MeasuredMetric(metric, [.. Samples(run, metric, measured)]))],
            Spans = SpanLaunches.Of(measured),
            Failures = [.. launches.Where(launch => launch.Status != LaunchStatus.Measured)],
            TokensPerSample = TokensPerSample(measured),
            Checksums = [.. measured.Select(launch => launch.Checksum).OfType<string>().Distinct()],
            // Where the sides are run differently on purpose, equal code does not make equal work.
            Code = run.SideVariables is { Count: > 0 } ? null : item.CodeOf(side),
            Tool = run.Tool,
            Observations = CaseObservations.Of(measured, item.NumbersOf(side)),
        };
    }

    private static IEnumerable<LaunchSamples> Samples(RunRecord run, Metric metric, Launch[] launches) =>
        from launch in launches
        from series in launch.Samples
        where series.Metric == metric.Name && series.Values.Count > 0
        select new LaunchSamples(run.Id, launch.Index, series.Values);

    private static double? TokensPerSample(Launch[] launches)
    {
        double[] ratios = [.. launches
            .Where(launch => launch.Counters.ContainsKey("tokens") && launch.Samples.Count > 0 && launch.Samples[0].Values.Count > 0)
            .Select(launch => launch.Counters["tokens"] / launch.Samples[0].Values.Count)];
        return ratios.Length == 0 ? null : Quantile.Median(ratios);
    }
}
