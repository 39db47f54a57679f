using Perfgate.Diagnostics;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Records;
using Perfgate.Storage.Documents;
using Perfgate.Suites;

namespace Perfgate.Storage.Records;

/// <summary>
/// What a run record must hold beyond its form. Records travel through artifact stores and pull requests, so nothing in them is trusted:
/// later stages may rely on unique ids, finite numbers and thresholds that make sense.
/// </summary>
internal sealed class RunCheck
{
    private const int MostFaults = 20;

    /// <summary>Planned launches of a case and side, and as many more that confirm.</summary>
    private const int MostLaunches = 100;

    private readonly List<Diagnostic> faults = [];
    private readonly string file;

    private RunCheck(string file) => this.file = file;

    public static IReadOnlyList<Diagnostic> Faults(RunRecord record, string file)
    {
        RunCheck check = new(file);
        check.Run(record);
        return check.faults;
    }

    private void Run(RunRecord record)
    {
        Require(IsPlain(record.Id), "$.id", "the run's id is empty or has control characters.");
        Require(record.Environment.Key.Count > 0, "$.environment.key", "the environment has no fields, so nothing could be comparable.");
        Policy(record.Policy);
        Unique(record.Cases.Select(item => item.Id.Value), "$.cases", "case");
        for (int index = 0; index < record.Cases.Count; index++)
            Case(record.Cases[index], record.Design, $"$.cases[{index}]");
    }

    private void Policy(Policy policy)
    {
        Require(ThresholdRule.Holds(policy.Thresholds), "$.policy.thresholds", ThresholdRule.Sentence);
        Require(policy.Alpha is >= Policies.Policy.SmallestAlpha and < Policies.Policy.AlphaEnd, "$.policy.alpha", "alpha must be at least 0.0001 (0.01 %) and below 0.5.");
        Unique(policy.Require.Select(test => test.ToString()), "$.policy.require", "test");
        for (int index = 0; index < policy.Waivers.Count; index++)
        {
            Waiver waiver = policy.Waivers[index];
            Require(IsPlain(waiver.Case), $"$.policy.waivers[{index}].case", "the case pattern is empty, too long or has control characters.");
            Require(Waiver.IsVisible(waiver.Reason), $"$.policy.waivers[{index}].reason", "a waiver gives its reason.");
        }
    }

    private void Case(RunCase item, Design design, string path)
    {
        Require(IsPlain(item.Definition), $"{path}.definition", "the definition is empty.");
        Require(item.PlannedLaunches is >= 1 and <= MostLaunches, $"{path}.plannedLaunches", $"a case has 1 to {MostLaunches} planned launches.");
        Unique(item.Metrics.Select(metric => metric.Name.Value), $"{path}.metrics", "metric");
        for (int index = 0; index < item.Metrics.Count; index++)
            Metric(item.Metrics[index], $"{path}.metrics[{index}]");
        for (int index = 0; index < item.Limits.Count; index++)
            Require(double.IsFinite(item.Limits[index].Bound.Value), $"{path}.limits[{index}]", "the bound is not finite.");
        Unique(item.Launches.Select(launch => $"{launch.Side} {launch.Index}"), $"{path}.launches", "launch");
        for (int index = 0; index < item.Launches.Count; index++)
            Launch(item.Launches[index], item, design, $"{path}.launches[{index}]");
    }

    private void Metric(Metric metric, string path)
    {
        Require(double.IsFinite(metric.Floor) && metric.Floor >= 0, $"{path}.floor", "the floor must be a finite number of at least 0.");
        if (metric.Thresholds is { } thresholds)
            Require(ThresholdRule.Holds(thresholds), $"{path}.thresholds", ThresholdRule.Sentence);
    }

    private void Launch(Launch launch, RunCase item, Design design, string path)
    {
        Require(launch.Index >= 1, $"{path}.index", "launches count from 1.");
        Require(launch.Index <= item.PlannedLaunches + MostLaunches, $"{path}.index", $"at most {MostLaunches} launches confirm the planned {item.PlannedLaunches}.");
        Require(design == Design.SideBySide || launch.Side == Side.Head, $"{path}.side", "a run against history has no base side.");
        Require(double.IsFinite(launch.Seconds) && launch.Seconds >= 0, $"{path}.seconds", "the duration must be a finite number of at least 0.");
        Unique(launch.Samples.Select(series => series.Metric.Value), $"{path}.samples", "metric");
        foreach (SampleSeries series in launch.Samples)
        {
            Require(series.Values.All(double.IsFinite), $"{path}.samples", $"a sample of {series.Metric} is not finite.");
            Metric? declared = item.Metrics.FirstOrDefault(metric => metric.Name == series.Metric);
            Require(declared is not null, $"{path}.samples", $"the case has no metric {series.Metric}.");
            Require(declared is null || declared.Unit == series.Unit, $"{path}.samples", $"{series.Metric} is in {series.Unit}, but the case has it in {declared?.Unit}.");
        }
        foreach (SpanSeries span in launch.Spans)
            Require(span.Seconds.All(double.IsFinite), $"{path}.spans", "a span's time is not finite.");
        Require(launch.Counters.Values.All(double.IsFinite), $"{path}.counters", "a counter is not finite.");
        Require(launch.Summary.Values.All(double.IsFinite), $"{path}.summary", "a number of the summary is not finite.");
        Require(launch.Dropped.All(dropped => dropped.Count >= 0), $"{path}.dropped", "a count is negative.");
        Require(
            launch.Devices.All(reading => double.IsFinite(reading.AtSeconds) && reading.Values.Values.All(double.IsFinite)),
            $"{path}.devices",
            "a reading is not finite.");
    }

    private void Unique(IEnumerable<string> names, string path, string what)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string name in names)
            Require(seen.Add(name), path, $"the {what} \"{name}\" stands here twice.");
    }

    private void Require(bool holds, string path, string sentence)
    {
        // A file that is wrong throughout needs no ten thousand sentences.
        if (!holds && faults.Count < MostFaults)
            faults.Add(DocumentFaults.Inconsistent("PG3011", file, path, sentence));
    }

    private static bool IsPlain(string text) => text.Length is > 0 and <= CaseId.Longest && !text.Any(char.IsControl);
}
