using Perfgate.Baselines;
using Perfgate.Diagnostics;
using Perfgate.Storage.Documents;
using Perfgate.Storage.Files;

namespace Perfgate.Storage.Baselines;

/// <summary>What a baseline must hold beyond its form: it is committed and edited by people, and merges go wrong.</summary>
internal static class BaselineCheck
{
    private const int MostFaults = 20;

    public static IReadOnlyList<Diagnostic> Faults(Baseline baseline, string file) =>
        [.. Sentences(baseline).Take(MostFaults).Select(fault => DocumentFaults.Inconsistent("PG3116", file, fault.Path, fault.Sentence))];

    private static IEnumerable<(string Path, string Sentence)> Sentences(Baseline baseline)
    {
        if (baseline.Environment.Key.Count == 0)
            yield return ("$.environment.key", "the environment has no fields.");
        if (baseline.Runs.Count == 0)
            yield return ("$.runs", "a baseline has at least one accepted run.");
        if (Twice(baseline.Runs.Select(run => run.RunId)) is string run)
            yield return ("$.runs", $"the run \"{run}\" stands here twice.");
        if (Twice(baseline.Anchors.Select(anchor => anchor.RunId)) is string anchored)
            yield return ("$.anchors", $"the run \"{anchored}\" stands here twice.");
        if (Twice(baseline.Anchors.SelectMany(anchor => anchor.Cases.Select(item => item.Id.Value).Distinct())) is string twice)
            yield return ("$.anchors", $"the case \"{twice}\" has two anchors.");
        IEnumerable<(string, string)> runs = baseline.Runs.SelectMany((accepted, index) => Run(baseline, accepted, $"$.runs[{index}]"))
            .Concat(baseline.Anchors.SelectMany((accepted, index) => Run(baseline, accepted, $"$.anchors[{index}]")))
            .Concat(PastCheck.Sentences(baseline));
        foreach ((string, string) fault in runs)
            yield return fault;
    }

    private static IEnumerable<(string Path, string Sentence)> Run(Baseline baseline, AcceptedRun run, string path)
    {
        if (!IsPlain(run.RunId))
            yield return ($"{path}.runId", "the run's id is empty or has control characters.");
        if (run.Cases.Count == 0)
            yield return ($"{path}.cases", "an accepted run has at least one case.");
        if (Twice(run.Cases.Select(item => item.Id.Value)) is string id)
            yield return ($"{path}.cases", $"the case \"{id}\" stands here twice.");
        for (int index = 0; index < run.Cases.Count; index++)
        {
            AcceptedCase item = run.Cases[index];
            string place = $"{path}.cases[{index}]";
            if (!BaselineNames.Belongs(item.Id, baseline.Benchmark))
                yield return ($"{place}.id", $"\"{item.Id}\" is not a case of the benchmark {baseline.Benchmark}.");
            if (Twice(item.Metrics.Select(metric => metric.Name.Value)) is string name)
                yield return ($"{place}.metrics", $"the metric \"{name}\" stands here twice.");
            if (item.Summary?.Values.All(double.IsFinite) == false)
                yield return ($"{place}.summary", "a number of the summary is not finite.");
            if (item.Spans?.Any(span => span.MeanSeconds.Count == 0 || !span.MeanSeconds.All(double.IsFinite)) == true)
                yield return ($"{place}.spans", "a span has no launch, or a number that is not finite.");
            if (Twice(item.Spans?.Select(span => span.Name) ?? []) is string span)
                yield return ($"{place}.spans", $"the span \"{Excerpt.Of(span, 60)}\" stands here twice.");
            foreach (AcceptedMetric metric in item.Metrics)
            {
                if (metric.Launches.Count == 0 || metric.Launches.Any(launch => launch.Count == 0))
                    yield return ($"{place}.metrics", $"{metric.Name} has a launch without samples, or no launch.");
                if (metric.SamplesMeasured < metric.Launches.Sum(launch => launch.Count))
                    yield return ($"{place}.metrics", $"{metric.Name} has more samples than were measured.");
            }
        }
    }

    public static bool IsPlain(string runId) => runId.Length > 0 && !runId.Any(char.IsControl);

    public static string? Twice(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any())?.Key;
}
