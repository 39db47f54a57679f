using Perfgate.Comparisons;
using Perfgate.Confirmations;
using Perfgate.Execution.Runs;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Execution.Tests.Runs;

public sealed class ConfirmationTests : IDisposable
{
    private static readonly CaseId Id = new("bench");

    private readonly TestRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task A_head_that_was_slow_only_in_its_first_launches_is_cleared()
    {
        run.WithTurns(Side.Head, "0.3", "0.3", "0.3", "0");
        List<RunEvent> events = await RunAsync(Benchmark(confirm: 8));

        Compare(Benchmark(confirm: 8), Planned(events)).ShouldBe(Outcome.Regressed);
        Compare(Benchmark(confirm: 8), events).ShouldBe(Outcome.Unchanged);
        ClosedSuspect closed = events.OfType<RunEvent.SuspectClosed>().ShouldHaveSingleItem().Suspect;
        closed.Outcome.ShouldBe(Outcome.Unchanged);
        closed.Launches.ShouldBeLessThan(3 + 8, "a decided case stops");
        events.OfType<RunEvent.ConfirmationStarted>().Count().ShouldBe(closed.Launches - 3);
    }

    [Fact]
    public async Task A_head_that_is_slow_for_good_stays_regressed_and_has_all_its_rounds()
    {
        run.WithTurns(Side.Head, "0.3");
        List<RunEvent> events = await RunAsync(Benchmark(confirm: 2));

        Compare(Benchmark(confirm: 2), events).ShouldBe(Outcome.Regressed);
        events.OfType<RunEvent.SuspectClosed>().ShouldHaveSingleItem().Suspect.ShouldBe(new ClosedSuspect(Id, Outcome.Regressed, 5));
        events.OfType<RunEvent.LaunchEnded>().GroupBy(ended => ended.Launch.Side)
            .ShouldAllBe(side => side.Select(ended => ended.Launch.Index).SequenceEqual(new[] { 1, 2, 3, 4, 5 }));
    }

    [Fact]
    public async Task Without_a_suspect_only_the_planned_launches_are_made()
    {
        List<RunEvent> events = await RunAsync(Benchmark(confirm: 3));

        events.OfType<RunEvent.LaunchEnded>().Count().ShouldBe(6);
        events.OfType<RunEvent.ConfirmationStarted>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Launches_of_a_round_are_counted_on()
    {
        run.WithTurns(Side.Head, "0.3");
        List<RunEvent> events = await RunAsync(Benchmark(confirm: 2));

        events.OfType<RunEvent.LaunchStarted>().Select(started => (started.Number, started.Of))
            .ShouldBe([(1, 6), (2, 6), (3, 6), (4, 6), (5, 6), (6, 6), (7, 8), (8, 8), (9, 10), (10, 10)]);
    }

    [Fact]
    public async Task A_launch_that_fails_in_a_round_makes_the_case_invalid()
    {
        run.WithTurns(Side.Head, "0.3", "0.3", "0.3", "exit");
        List<RunEvent> events = await RunAsync(Benchmark(confirm: 3));

        Compare(Benchmark(confirm: 3), events).ShouldBe(Outcome.Invalid);
        events.OfType<RunEvent.LaunchEnded>().Count(ended => ended.Launch.Status == LaunchStatus.Failed).ShouldBe(1);
        events.OfType<RunEvent.SuspectClosed>().ShouldHaveSingleItem().Suspect.ShouldBe(new ClosedSuspect(Id, Outcome.Invalid, 4));
        events.OfType<RunEvent.ConfirmationStarted>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_benchmark_is_set_up_again_in_its_round_and_the_suite_is_not()
    {
        run.WithTurns(Side.Head, "0.3");
        Benchmark benchmark = Benchmark(confirm: 1) with { SetUp = [run.Note("up")], TearDown = [run.Note("down")] };
        await run.RunAsync(SuiteOf(benchmark), Design.SideBySide, confirming: true);

        run.LogLines().ShouldBe(["suite-up", "suite-up", "up", "up", "down", "down", "up", "up", "down", "down", "suite-down", "suite-down"]);
    }

    [Fact]
    public async Task A_set_up_that_fails_in_a_round_fails_the_launch_of_that_round()
    {
        run.WithTurns(Side.Head, "0.3");
        Benchmark benchmark = Benchmark(confirm: 3) with { SetUp = ["test ! -e once && touch once"] };
        List<RunEvent> events = await RunAsync(benchmark);

        Launch failed = events.OfType<RunEvent.LaunchEnded>().Select(ended => ended.Launch).Single(launch => launch.Status == LaunchStatus.Failed);
        failed.Index.ShouldBe(4);
        failed.Reason.ShouldNotBeNull().ShouldContain("the set-up of 'bench' failed");
        Compare(benchmark, events).ShouldBe(Outcome.Invalid);
    }

    [Fact]
    public async Task Cancelling_in_a_round_keeps_what_was_measured_tears_down_and_starts_no_other_round()
    {
        run.WithTurns(Side.Head, "0.3", "0.3", "0.3", "silent-after-block");
        using CancellationTokenSource source = new();
        Benchmark benchmark = Benchmark(confirm: 3) with { TearDown = [run.Note("down")] };
        List<RunEvent> events = await run.RunAsync(SuiteOf(benchmark), Design.SideBySide, confirming: true, cancellation: source.Token, watch: item =>
        {
            if (item is RunEvent.LaunchProgressed { Planned: { IsConfirming: true, Side: Side.Head }, Samples: >= 10 })
                source.Cancel();
        });

        Launch last = events.OfType<RunEvent.LaunchEnded>().Last().Launch;
        (last.Status, last.Index, last.Side).ShouldBe((LaunchStatus.Cancelled, 4, Side.Head));
        events.OfType<RunEvent.ConfirmationStarted>().Count().ShouldBe(1);
        events.OfType<RunEvent.SuspectClosed>().ShouldBeEmpty();
        run.LogLines().TakeLast(2).ShouldBe(["suite-down", "suite-down"]);
        run.LogLines().Count(line => line == "down").ShouldBeInRange(3, 4);
        Compare(benchmark, events).ShouldBe(Outcome.Regressed, "the planned launches are still there to be judged");
    }

    private static Benchmark Benchmark(int confirm)
    {
        Benchmark worker = TestRun.Worker("--turns turns");
        return worker with { Sampling = worker.Sampling with { Launches = 3, Confirm = confirm } };
    }

    private Suite SuiteOf(Benchmark benchmark) => TestRun.SuiteOf(benchmark) with { SetUp = [run.Note("suite-up")], TearDown = [run.Note("suite-down")] };

    private Task<List<RunEvent>> RunAsync(Benchmark benchmark) => run.RunAsync(TestRun.SuiteOf(benchmark), Design.SideBySide, confirming: true);

    private static IEnumerable<RunEvent> Planned(IEnumerable<RunEvent> events) => events.Where(item => item is not RunEvent.LaunchEnded { Planned.IsConfirming: true });

    private static Outcome Compare(Benchmark benchmark, IEnumerable<RunEvent> events) =>
        PairConfirmation.Compare(RunPlanner.Plan(TestRun.SuiteOf(benchmark), Design.SideBySide, CaseSelection.Everything, seed: 1), events).Rows.First().Outcome;
}
