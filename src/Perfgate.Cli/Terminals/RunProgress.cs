using System.Globalization;
using Perfgate.Confirmations;
using Perfgate.Execution.Runs;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Cli.Terminals;

/// <summary>
/// Shows a run while it goes on: on a terminal one line rewritten in place (case, phase, estimate, time left), elsewhere one plain line per finished case.
/// </summary>
internal sealed class RunProgress(Surroundings surroundings, Terminal terminal, RunPlan plan)
{
    private const int TailLines = 12;

    private readonly long startedAt = surroundings.Time.GetTimestamp();
    private readonly Dictionary<CaseId, List<Launch>> finished = [];
    private readonly Dictionary<CaseId, int> plannedLaunches = plan.Launches.GroupBy(launch => launch.Case.Id).ToDictionary(group => group.Key, group => group.Count());
    private readonly Dictionary<string, (CaseId First, HashSet<CaseId> Others)> skipped = [];
    private ConfirmationRound? round;
    private int launchNumber;
    private int launchesKnown = plan.Launches.Count;
    private int casesShown;
    private int lineLength;

    public void Show(RunEvent happened)
    {
        switch (happened)
        {
            case RunEvent.SetUpStarted setUp:
                Announce($"{Words(setUp.Kind)}{(setUp.Benchmark is { } name ? $" of {name}" : "")}{On(setUp.Side)}: {setUp.Line}");
                break;
            case RunEvent.LaunchStarted started:
                (launchNumber, launchesKnown) = (started.Number, started.Of);
                Rewrite($"{Position(started.Planned)} starting");
                break;
            case RunEvent.LaunchProgressed progressed:
                Rewrite($"{Position(progressed.Planned)} {Words(progressed.Phase)}{Estimate(progressed)} · {TimeLeft()}");
                break;
            case RunEvent.LaunchEnded ended:
                End(ended);
                break;
            case RunEvent.ConfirmationStarted confirmation:
                round = confirmation.Round;
                Announce(ConfirmationText.Of(confirmation.Round));
                break;
            case RunEvent.SuspectClosed closed:
                Announce(ConfirmationText.Of(closed.Suspect, plan.Design));
                break;
            default:
                break;
        }
    }

    /// <summary>Takes the rewritten line away before anything else is printed.</summary>
    public void Clear()
    {
        if (lineLength > 0)
            surroundings.Error.Write("\r" + new string(' ', lineLength) + "\r");
        lineLength = 0;
    }

    /// <summary>Takes the rewritten line away and says what was not said of every case.</summary>
    public void Conclude()
    {
        Clear();
        foreach ((CaseId first, HashSet<CaseId> others) in skipped.Values.Where(group => group.Others.Count > 0))
            Announce($"... and {others.Count} more {(others.Count == 1 ? "case" : "cases")} skipped for the same reason as {first}");
    }

    private void End(RunEvent.LaunchEnded ended)
    {
        CaseId id = ended.Planned.Case.Id;
        if (!finished.TryGetValue(id, out List<Launch>? launches))
            finished[id] = launches = [];
        launches.Add(ended.Launch);
        if (ended.Launch is { Status: LaunchStatus.Skipped, Code: not null })
            AnnounceLeftOut(id, ended.Launch, launches.Count);
        else if (ended.Launch.Status != LaunchStatus.Measured)
            AnnounceFailure(ended.Planned, ended.Launch);
        else if (launches.Count == plannedLaunches[id])
            Announce($"[{++casesShown}/{plan.Cases.Count}] {id}: {Summary(ended.Planned.Case, launches)}");
    }

    // Side by side both sides are left out at once, and said so once.
    private void AnnounceLeftOut(CaseId id, Launch launch, int sides)
    {
        if (sides == 1)
            Announce($"[{++casesShown}/{plan.Cases.Count}] {id}: not measured, {launch.Reason}");
    }

    private void AnnounceFailure(PlannedLaunch planned, Launch launch)
    {
        if (launch.Status == LaunchStatus.Skipped && IsToldAlready(planned.Case.Id, launch.Reason ?? ""))
            return;
        Announce($"{planned.Case.Id}{On(planned.Side)}: launch {launch.Index} {Words(launch.Status)}: {launch.Reason}");
        foreach (string line in (launch.OutputTail ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(TailLines))
            terminal.Say("  | " + line.TrimEnd('\r'));
    }

    // Without a device every CUDA case is skipped for one reason.
    private bool IsToldAlready(CaseId id, string reason)
    {
        if (skipped.TryAdd(reason, (id, [])))
            return false;
        if (skipped[reason].First == id)
            return false;
        skipped[reason].Others.Add(id);
        return true;
    }

    private static string Words(LaunchStatus status) => status == LaunchStatus.TimedOut ? "timed out" : status.ToString().ToLowerInvariant();

    private static string Summary(Case item, List<Launch> launches)
    {
        Metric metric = item.Benchmark.DrivingMetric;
        IEnumerable<string> sides = from launch in launches
                                    group launch by launch.Side into side
                                    orderby side.Key descending
                                    select $"{(launches.Any(launch => launch.Side == Side.Base) ? side.Key.ToString().ToLowerInvariant() + " " : "")}{Centre(metric, side)}";
        return $"{metric.Name} {string.Join(", ", sides)} ({launches.Count} {(launches.Count == 1 ? "launch" : "launches")})";
    }

    private static Quantity Centre(Metric metric, IEnumerable<Launch> launches)
    {
        double[] estimates = [.. launches.SelectMany(launch => launch.Samples).Where(series => series.Metric == metric.Name).Select(series => LaunchEstimate.Of(metric.Statistic, series.Values))];
        return new Quantity(Quantile.Median(estimates), metric.Unit);
    }

    private string Position(PlannedLaunch planned) =>
        $"[{launchNumber}/{launchesKnown}] {planned.Case.Id}{On(planned.Side)}, {(round is null ? $"launch {planned.Index}" : $"round {round.Number}/{round.MostRounds}")}:";

    private string On(Side side) => plan.Design == Design.SideBySide ? $" ({side.ToString().ToLowerInvariant()})" : "";

    private static string Estimate(RunEvent.LaunchProgressed progressed) =>
        progressed.Estimate is double value ? $" {new Quantity(value, progressed.Unit)} from {progressed.Samples}" : "";

    private string TimeLeft()
    {
        int done = launchNumber - 1;
        if (done < 1)
            return $"{launchesKnown - done} launches left";
        double left = surroundings.Time.GetElapsedTime(startedAt).TotalSeconds / done * (launchesKnown - done);
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(left / 60):0} min {left % 60:00} s left");
    }

    private static string Words(SetUpKind kind) => kind == SetUpKind.SetUp ? "set-up" : "tear-down";

    private static string Words(LaunchPhase phase) => phase switch
    {
        LaunchPhase.Identify => "asking for its machine code",
        LaunchPhase.Load => "loading",
        LaunchPhase.WarmUp => "warming up",
        _ => "measuring",
    };

    private void Announce(string message)
    {
        Clear();
        terminal.Say(message);
    }

    private void Rewrite(string message)
    {
        if (!terminal.IsInteractive)
            return;
        int width = Math.Max(20, terminal.Messages.Profile.Width - 1);
        message = PlainName.Clean(message);
        string line = message.Length <= width ? message : message[..(width - 1)] + "…";
        surroundings.Error.Write("\r" + line.PadRight(lineLength));
        lineLength = line.Length;
    }
}
