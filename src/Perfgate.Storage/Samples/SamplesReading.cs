using Perfgate.Comparisons;
using Perfgate.Diagnostics;
using Perfgate.Quantities;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Storage.Samples;

/// <summary>Turns a samples document into a side: units converted, entries of one case brought together.</summary>
internal sealed class SamplesReading
{
    private readonly string file;
    private readonly List<Diagnostic> faults = [];

    private SamplesReading(string file) => this.file = file;

    public static Result<SideOfComparison> Read(SamplesDocument document, string file)
    {
        SamplesReading reading = new(file);
        SideOfComparison side = reading.Side(document);
        return reading.faults.Count > 0 ? Result.Failure<SideOfComparison>(reading.faults) : Result.Success(side);
    }

    private SideOfComparison Side(SamplesDocument document)
    {
        if (document.Benchmarks.Count == 0)
            faults.Add(SamplesFaults.NoSamples(file, "$.benchmarks"));
        HashSet<(CaseId, MetricName)> seen = [];
        List<(CaseId Id, MeasuredMetric Metric)> metrics = [];
        for (int index = 0; index < document.Benchmarks.Count; index++)
        {
            SamplesEntry entry = document.Benchmarks[index];
            string path = $"$.benchmarks[{index}]";
            if (!seen.Add((entry.Id, entry.Metric)))
                faults.Add(SamplesFaults.Twice(file, path, entry.Id.Value, entry.Metric.Value));
            if (Metric(entry, path) is { } metric)
                metrics.Add((entry.Id, metric));
        }
        return new SideOfComparison
        {
            Source = Path.GetFileName(file) is { Length: > 0 } name ? name : file,
            Commit = Commit(document),
            Cases = [.. metrics.GroupBy(item => item.Id, item => item.Metric).Select(group => new MeasuredCase { Id = group.Key, Metrics = [.. group] })],
        };
    }

    private MeasuredMetric? Metric(SamplesEntry entry, string path)
    {
        if (!UnitScale.TryParse(entry.Unit, out UnitScale? scale))
        {
            faults.Add(SamplesFaults.BadUnit(file, $"{path}.unit", entry.Unit));
            return null;
        }
        if (entry.Runs.Count == 0)
            faults.Add(SamplesFaults.NoSamples(file, $"{path}.runs"));
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<LaunchSamples> launches = [];
        for (int index = 0; index < entry.Runs.Count; index++)
        {
            string place = $"{path}.runs[{index}]";
            if (!seen.Add(entry.Runs[index].Id))
                faults.Add(SamplesFaults.RunTwice(file, place, entry.Runs[index].Id));
            launches.Add(Launch(entry.Runs[index], index + 1, scale, place));
        }
        return new MeasuredMetric(new Metric { Name = entry.Metric, Unit = scale.Base, Better = entry.Better }, launches);
    }

    private LaunchSamples Launch(SamplesRun run, int index, UnitScale scale, string path)
    {
        double[] values = [.. run.Samples.Select(sample => sample * scale.Factor)];
        if (!CaseId.IsValid(run.Id))
            faults.Add(SamplesFaults.BadRunId(file, $"{path}.id"));
        if (values.Length == 0)
            faults.Add(SamplesFaults.NoSamples(file, $"{path}.samples"));
        if (!values.All(double.IsFinite))
            faults.Add(SamplesFaults.NotFinite(file, $"{path}.samples"));
        return new LaunchSamples(run.Id, index, values);
    }

    // A side has one commit; a file that mixes several has none to show.
    private static CommitInfo? Commit(SamplesDocument document)
    {
        string?[] commits = [.. document.Benchmarks.SelectMany(entry => entry.Runs).Select(run => run.Commit).Distinct().Take(2)];
        return commits is [string only] ? new CommitInfo(only, Branch: null, Dirty: false) : null;
    }
}
