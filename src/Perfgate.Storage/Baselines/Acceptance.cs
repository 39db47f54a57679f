using Perfgate.Baselines;
using Perfgate.Diagnostics;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Storage.Baselines;

/// <summary>Who accepts a run, when and why.</summary>
/// <param name="AsAnchor">The run becomes what slow drift is held against from now on.</param>
internal sealed record Acceptance(string By, string? Reason, DateTimeOffset At, bool AsAnchor)
{
    private static readonly LaunchStatus[] Failures = [LaunchStatus.Failed, LaunchStatus.TimedOut, LaunchStatus.Invalid, LaunchStatus.Cancelled];

    /// <summary>The head side's cases that have a launch which did not end as measured or skipped.</summary>
    public static IReadOnlyList<CaseId> FailedCases(RunRecord run) =>
        [.. run.Cases.Where(item => item.Launches.Any(launch => launch.Side == Side.Head && Failures.Contains(launch.Status))).Select(item => item.Id)];

    /// <summary>What one benchmark's baseline takes from the run; null when nothing of it was measured.</summary>
    public AcceptedRun? Of(RunRecord run, IEnumerable<RunCase> cases)
    {
        AcceptedCase[] accepted = [.. cases.Select(Of).OfType<AcceptedCase>()];
        return accepted.Length == 0
            ? null
            : new AcceptedRun
            {
                RunId = run.Id,
                Commit = run.Head,
                MeasuredAt = run.StartedAt,
                AcceptedAt = At,
                AcceptedBy = By,
                Reason = Reason,
                Tool = run.Tool,
                Cases = accepted,
            };
    }

    /// <summary>Adds the run to a baseline; the notes say which cases start anew.</summary>
    public Baseline Add(Baseline baseline, AcceptedRun run, string file, List<Diagnostic> notes)
    {
        foreach (AcceptedCase item in run.Cases)
        {
            if (BaselineWindow.RunsOfOldDefinition(baseline, item) is > 0 and int old)
                notes.Add(BaselineFaults.Redefined(file, item.Id, old));
        }
        return BaselineWindow.Accept(baseline, run, AsAnchor);
    }

    private static AcceptedCase? Of(RunCase item)
    {
        Launch[] launches = [.. item.Launches.Where(launch => launch is { Side: Side.Head, Status: LaunchStatus.Measured }).OrderBy(launch => launch.Index)];
        AcceptedMetric[] metrics = [.. item.Metrics.Select(metric => Of(metric, launches)).OfType<AcceptedMetric>()];
        string[] checksums = [.. launches.Select(launch => launch.Checksum).OfType<string>().Distinct(StringComparer.Ordinal).Take(2)];
        return metrics.Length == 0
            ? null
            : new AcceptedCase
            {
                Id = item.Id,
                Definition = item.Definition,
                Metrics = metrics,
                // Launches that disagree have no checksum to hold a later run against.
                Checksum = checksums is [string only] ? only : null,
                Spans = SpanLaunches.Of(launches) is { Count: > 0 } spans ? spans : null,
                Code = item.CodeOf(Side.Head),
                Summary = item.NumbersOf(Side.Head) is { Count: > 0 } numbers ? numbers : null,
            };
    }

    private static AcceptedMetric? Of(Metric metric, Launch[] launches)
    {
        IReadOnlyList<double>[] samples =
            [.. launches.SelectMany(launch => launch.Samples).Where(series => series.Metric == metric.Name && series.Values.Count > 0).Select(series => series.Values)];
        return samples.Length == 0
            ? null
            : new AcceptedMetric
            {
                Name = metric.Name,
                Unit = metric.Unit,
                Better = metric.Better,
                Launches = [.. samples.Select(Thinning.Of)],
                SamplesMeasured = samples.Sum(values => values.Count),
            };
    }
}
