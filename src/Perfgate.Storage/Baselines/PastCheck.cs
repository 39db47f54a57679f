using Perfgate.Baselines;
using Perfgate.Measurements;

namespace Perfgate.Storage.Baselines;

/// <summary>What the summaries of past runs must hold beyond their form.</summary>
internal static class PastCheck
{
    /// <summary>Interpolated quantiles and means may be off by a rounding step, relative to the largest sample.</summary>
    private const double Rounding = 1e-9;

    public static IEnumerable<(string Path, string Sentence)> Sentences(Baseline baseline)
    {
        if (baseline.Past.Count > Baseline.MostPastRuns)
            yield return ("$.past", $"there are {baseline.Past.Count} past runs; at most {Baseline.MostPastRuns} are kept.");
        if (BaselineCheck.Twice(baseline.Past.Select(run => run.RunId)) is string run)
            yield return ("$.past", $"the run \"{run}\" stands here twice.");
        if (baseline.Past.Select(past => past.RunId).Intersect(baseline.Runs.Select(accepted => accepted.RunId)).FirstOrDefault() is string both)
            yield return ("$.past", $"the run \"{both}\" is past and in the window.");
        for (int index = 0; index < baseline.Past.Count; index++)
        {
            foreach ((string, string) fault in Run(baseline, baseline.Past[index], $"$.past[{index}]"))
                yield return fault;
        }
    }

    private static IEnumerable<(string Path, string Sentence)> Run(Baseline baseline, PastRun run, string path)
    {
        if (!BaselineCheck.IsPlain(run.RunId))
            yield return ($"{path}.runId", "the run's id is empty or has control characters.");
        if (run.Cases.Count == 0)
            yield return ($"{path}.cases", "a past run has at least one case.");
        if (BaselineCheck.Twice(run.Cases.Select(item => item.Id.Value)) is string id)
            yield return ($"{path}.cases", $"the case \"{id}\" stands here twice.");
        for (int index = 0; index < run.Cases.Count; index++)
        {
            PastCase item = run.Cases[index];
            string place = $"{path}.cases[{index}]";
            if (!BaselineNames.Belongs(item.Id, baseline.Benchmark))
                yield return ($"{place}.id", $"\"{item.Id}\" is not a case of the benchmark {baseline.Benchmark}.");
            if (BaselineCheck.Twice(item.Metrics.Select(metric => metric.Name.Value)) is string name)
                yield return ($"{place}.metrics", $"the metric \"{name}\" stands here twice.");
            foreach (PastMetric metric in item.Metrics)
            {
                if (metric.Launches.Count == 0)
                    yield return ($"{place}.metrics", $"{metric.Name} has no launch.");
                if (!metric.Launches.All(IsSummary))
                    yield return ($"{place}.metrics", $"{metric.Name} has a launch without samples, or one whose numbers cannot come from samples (min <= p25 <= median <= p90 <= p95 <= p99 <= max, the mean between min and max).");
            }
        }
    }

    private static bool IsSummary(LaunchSummary launch)
    {
        double[] rising = [launch.Min, launch.P25, launch.Median, launch.P90, launch.P95, launch.P99, launch.Max];
        double step = Rounding * Math.Max(Math.Abs(launch.Min), Math.Abs(launch.Max));
        return launch.Samples >= 1
            && rising.All(double.IsFinite)
            && double.IsFinite(launch.Mean)
            && rising.Zip(rising.Skip(1)).All(pair => pair.First <= pair.Second + step)
            && launch.Min <= launch.Mean + step
            && launch.Mean <= launch.Max + step;
    }
}
