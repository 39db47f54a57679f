using Perfgate.Baselines;
using Perfgate.Comparisons;
using Perfgate.Environments;
using Perfgate.Histories;
using Perfgate.Measurements;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Baselines;

public sealed class BaselineWindowTests
{
    private static readonly Baseline Empty = new()
    {
        Suite = new SuiteName("demo"),
        Benchmark = new BenchmarkName("b"),
        Environment = new EnvironmentFingerprint { Key = new Dictionary<string, string> { ["os"] = "linux" }, Recorded = new Dictionary<string, string>() },
        Runs = [],
    };

    private static AcceptedRun Run(int number, params (string Id, string Definition)[] cases) => new()
    {
        RunId = $"run-{number}",
        MeasuredAt = DateTimeOffset.UnixEpoch.AddDays(number),
        AcceptedAt = DateTimeOffset.UnixEpoch.AddDays(number),
        AcceptedBy = "Ann",
        Tool = "1",
        Cases = [.. cases.Select(item => new AcceptedCase
        {
            Id = new CaseId(item.Id),
            Definition = item.Definition,
            Metrics = [new AcceptedMetric { Name = MetricName.WallTime, Unit = Unit.Seconds, Better = Direction.Lower, Launches = [[number], [number + 0.5]], SamplesMeasured = 2 }],
        })],
    };

    private static Baseline Accept(Baseline baseline, params AcceptedRun[] runs) => runs.Aggregate(baseline, (grown, run) => BaselineWindow.Accept(grown, run, asAnchor: false));

    private static string Anchors(Baseline baseline) => string.Join(" ", baseline.Anchors.SelectMany(anchor => anchor.Cases.Select(item => $"{item.Id}@{anchor.RunId}")).Order(StringComparer.Ordinal));

    [Fact]
    public void A_new_case_gets_its_own_anchor_without_moving_that_of_the_others() =>
        Anchors(Accept(Empty, Run(1, ("b/1", "x")), Run(2, ("b/1", "x"), ("b/2", "x")))).ShouldBe("b/1@run-1 b/2@run-2");

    [Fact]
    public void A_run_of_some_cases_only_leaves_the_anchors_of_the_rest() =>
        Anchors(Accept(Empty, Run(1, ("b/1", "x"), ("b/2", "x")), Run(2, ("b/2", "y")))).ShouldBe("b/1@run-1 b/2@run-2");

    [Fact]
    public void Window_and_past_are_bounded_and_no_run_is_in_both()
    {
        Baseline baseline = Accept(Empty, [.. Enumerable.Range(1, Baseline.MostRuns + Baseline.MostPastRuns + 5).Select(number => Run(number, ("b", "x")))]);
        baseline.Runs.Count.ShouldBe(Baseline.MostRuns);
        baseline.Past.Count.ShouldBe(Baseline.MostPastRuns);
        baseline.Past[0].RunId.ShouldBe("run-6");
        baseline.Past[^1].RunId.ShouldBe($"run-{Baseline.MostPastRuns + 5}");
        baseline.Past[0].Cases[0].Metrics[0].Launches.ShouldBe([LaunchSummary.Of([6]), LaunchSummary.Of([6.5])]);
        Anchors(baseline).ShouldBe("b@run-1");
    }

    [Fact]
    public void An_anchor_that_has_left_everything_else_is_the_first_point_of_its_series()
    {
        Baseline baseline = Accept(Empty, [.. Enumerable.Range(1, Baseline.MostRuns + Baseline.MostPastRuns + 5).Select(number => Run(number, ("b", "x")))]);
        IReadOnlyList<HistoryPoint> points = new MetricSeries(new CaseId("b"), "x", MetricName.WallTime, Unit.Seconds).Of(baseline);
        points.Count.ShouldBe(Baseline.MostRuns + Baseline.MostPastRuns + 1);
        (points[0].Run, points[0].IsAnchor).ShouldBe(("run-1", true));
        points.Count(point => point.IsAnchor).ShouldBe(1);
    }

    [Fact]
    public void Every_case_is_compared_with_its_own_anchor()
    {
        Baseline baseline = Accept(Empty, Run(1, ("b/1", "x"), ("b/2", "x")), Run(2, ("b/1", "x"), ("b/2", "y")), Run(3, ("b/1", "x"), ("b/2", "y")));
        MeasuredCase[] cases = [.. BaselineSide.Of([baseline], []).Cases];
        cases.Select(item => item.Metrics[0].Anchor[0].Run).ShouldBe(["run-1", "run-2"]);
        cases.Select(item => item.Metrics[0].History.Single(point => point.IsAnchor).Run).ShouldBe(["run-1", "run-2"]);
    }

    [Fact]
    public void An_anchor_is_forgotten_with_the_last_run_that_knows_its_case()
    {
        Baseline both = Accept(Empty, Run(1, ("b/1", "x"), ("b/2", "x")));
        Baseline later = Accept(both, [.. Enumerable.Range(2, Baseline.MostRuns + Baseline.MostPastRuns - 1).Select(number => Run(number, ("b/1", "x")))]);
        Anchors(later).ShouldBe("b/1@run-1 b/2@run-1");
        Anchors(Accept(later, Run(999, ("b/1", "x")))).ShouldBe("b/1@run-1");
    }

    [Fact]
    public void Choosing_an_anchor_twice_changes_nothing_more()
    {
        Baseline baseline = Accept(Empty, Run(1, ("b/1", "x")), Run(2, ("b/1", "x"), ("b/2", "x")));
        Baseline once = BaselineWindow.Anchor(baseline, "run-2")!;
        Anchors(once).ShouldBe("b/1@run-2 b/2@run-2");
        Anchors(BaselineWindow.Anchor(once, "run-2")!).ShouldBe(Anchors(once));
        once.Anchors.Count.ShouldBe(1);
        BaselineWindow.Anchor(baseline, "run-3").ShouldBeNull();
    }

    [Fact]
    public void A_new_anchor_starts_the_window_anew_so_that_an_accepted_step_is_not_taken_for_scatter()
    {
        Baseline before = Accept(Empty, Run(1, ("b", "d")), Run(2, ("b", "d")));

        Baseline accepted = BaselineWindow.Accept(before, Run(3, ("b", "d")), asAnchor: true);
        Baseline moved = BaselineWindow.Anchor(Accept(before, Run(3, ("b", "d"))), "run-2")!;

        accepted.Runs.Select(run => run.RunId).ShouldBe(["run-3"]);
        accepted.Past.Select(run => run.RunId).ShouldBe(["run-1", "run-2"]);
        moved.Runs.Select(run => run.RunId).ShouldBe(["run-2", "run-3"]);
        Anchors(moved).ShouldBe("b@run-2");
    }
}
