using Perfgate.Comparisons;
using Perfgate.Confirmations;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Suites;
using Case = Perfgate.Suites.Case;

namespace Perfgate.Core.Tests.Confirmations;

public sealed class ConfirmationRoundTests
{
    private static readonly Benchmark Sizes = Samples.Benchmark("parse", new Axis("size", ["1", "2", "3", "4"]));

    [Fact]
    public void Nothing_is_measured_again_without_a_suspect() => new Investigation(Design.History, Sizes).Next().ShouldBeNull();

    [Theory]
    [InlineData(Outcome.Regressed)]
    [InlineData(Outcome.Inconclusive)]
    public void A_suspect_gets_the_launch_after_its_planned_ones_on_both_sides(Outcome outcome)
    {
        ConfirmationRound round = new Investigation(Design.SideBySide, Sizes).Says("parse/size=2", outcome).Next().ShouldNotBeNull();

        round.Number.ShouldBe(1);
        round.Suspects.ShouldBe([new CaseId("parse/size=2")]);
        round.Launches.Select(launch => (launch.Case.Id.Value, launch.Index)).ShouldBe([("parse/size=2", 6), ("parse/size=2", 6)]);
        round.Launches.Select(launch => launch.Side).ShouldBe([Side.Base, Side.Head], ignoreOrder: true);
        round.Launches.ShouldAllBe(launch => launch.IsConfirming);
    }

    [Fact]
    public void Against_history_only_head_is_launched()
    {
        ConfirmationRound round = new Investigation(Design.History, Sizes).Says("parse/size=2", Outcome.Regressed).Next().ShouldNotBeNull();

        round.Launches.ShouldAllBe(launch => launch.Side == Side.Head);
    }

    [Theory]
    [InlineData(Outcome.Unchanged)]
    [InlineData(Outcome.Improved)]
    [InlineData(Outcome.Invalid)]
    [InlineData(Outcome.New)]
    [InlineData(Outcome.Missing)]
    [InlineData(Outcome.Incomparable)]
    [InlineData(Outcome.Redefined)]
    [InlineData(Outcome.Skipped)]
    [InlineData(Outcome.Waived)]
    [InlineData(Outcome.Informational)]
    public void Nothing_but_a_suspect_is_confirmed(Outcome outcome) =>
        new Investigation(Design.SideBySide, Sizes).Says("parse/size=2", outcome).Next().ShouldBeNull();

    [Theory]
    [InlineData(LaunchStatus.Failed)]
    [InlineData(LaunchStatus.TimedOut)]
    [InlineData(LaunchStatus.Invalid)]
    [InlineData(LaunchStatus.Skipped)]
    [InlineData(LaunchStatus.Cancelled)]
    public void A_case_with_a_launch_that_was_not_measured_is_not_taken(LaunchStatus status)
    {
        Investigation investigation = new Investigation(Design.SideBySide, Sizes).Says("parse/size=2", Outcome.Inconclusive);
        ConfirmationRound first = investigation.Next().ShouldNotBeNull();
        investigation.Measure(first.Launches.Take(1)).Measure(first.Launches.Skip(1), status);

        investigation.Next(first).ShouldBeNull();
    }

    [Fact]
    public void Rounds_count_the_launches_on_and_end_where_the_plan_said()
    {
        Investigation investigation = new Investigation(Design.SideBySide, Sizes).Says("parse/size=1", Outcome.Inconclusive);
        List<int> indices = [];
        for (ConfirmationRound? round = investigation.Next(); round is not null; round = investigation.Next(round))
        {
            investigation.Measure(round.Launches);
            indices.AddRange(round.Launches.Select(launch => launch.Index).Distinct());
        }

        indices.ShouldBe([6, 7, 8]);
    }

    [Fact]
    public void Each_benchmark_has_its_own_number_of_rounds()
    {
        Benchmark once = With(Samples.Benchmark("once"), confirm: 1), never = With(Samples.Benchmark("never"), confirm: 0), twice = With(Samples.Benchmark("twice"), confirm: 2);
        Investigation investigation = new Investigation(Design.SideBySide, once, never, twice)
            .Says("once", Outcome.Regressed).Says("never", Outcome.Regressed).Says("twice", Outcome.Regressed);

        ConfirmationRound first = investigation.NextMeasured(), second = investigation.NextMeasured(first);

        Names(first.Suspects).ShouldBe(["once", "twice"]);
        first.MostRounds.ShouldBe(2);
        Names(second.Suspects).ShouldBe(["twice"]);
        investigation.Next(second).ShouldBeNull();
    }

    [Fact]
    public void A_suspect_that_is_decided_stops_and_does_not_come_back()
    {
        Investigation investigation = new Investigation(Design.SideBySide, Sizes).Says("parse/size=1", Outcome.Inconclusive).Says("parse/size=2", Outcome.Inconclusive);
        ConfirmationRound first = investigation.NextMeasured();
        ConfirmationRound second = investigation.Says("parse/size=1", Outcome.Unchanged).NextMeasured(first);
        ConfirmationRound third = investigation.Says("parse/size=1", Outcome.Regressed).NextMeasured(second);

        Names(second.Suspects).ShouldBe(["parse/size=2"]);
        Names(third.Suspects).ShouldBe(["parse/size=2"]);
    }

    [Fact]
    public void A_case_that_becomes_a_suspect_later_is_not_taken()
    {
        Investigation investigation = new Investigation(Design.SideBySide, Sizes).Says("parse/size=1", Outcome.Inconclusive);
        ConfirmationRound first = investigation.NextMeasured();

        ConfirmationRound second = investigation.Says("parse/size=3", Outcome.Regressed).NextMeasured(first);

        Names(second.Suspects).ShouldBe(["parse/size=1"]);
    }

    [Fact]
    public void A_benchmark_that_only_head_has_is_launched_on_head_alone()
    {
        RunPlan plan = RunPlanner.Plan(Samples.Suite(Sizes), Design.SideBySide, CaseSelection.Everything, seed: 1, new HashSet<BenchmarkName> { Sizes.Name });

        // Its rows are new and never suspects; a plan must not depend on that.
        ConfirmationRound round = new Investigation(plan).Says("parse/size=1", Outcome.Inconclusive).Next().ShouldNotBeNull();

        round.Launches.ShouldHaveSingleItem().Side.ShouldBe(Side.Head);
    }

    [Fact]
    public void The_launches_of_a_benchmark_are_neighbours_and_pairs_stand_together()
    {
        Investigation investigation = new(Design.SideBySide, Sizes, Samples.Benchmark("other", new Axis("n", ["1", "2"])));
        foreach (Case item in investigation.Plan.Cases)
            investigation.Says(item.Id.Value, Outcome.Regressed);

        ConfirmationRound round = investigation.Next().ShouldNotBeNull();

        round.Launches.Count.ShouldBe(12);
        round.Launches.Take(8).ShouldAllBe(launch => launch.Case.Benchmark.Name.Value == "parse");
        round.Launches.Chunk(2).ShouldAllBe(pair => pair[0].Case.Id == pair[1].Case.Id && pair[0].Side != pair[1].Side);
    }

    [Fact]
    public void Neither_side_is_always_first()
    {
        Side[] firsts = [.. Enumerable.Range(0, 40).Select(seed => RoundOf((ulong)seed).Launches[0].Side)];

        firsts.Count(side => side == Side.Base).ShouldBeInRange(10, 30);
    }

    [Fact]
    public void The_same_seed_gives_the_same_round_and_rounds_differ_from_one_another()
    {
        Order(RoundOf(ulong.MaxValue)).ShouldBe(Order(RoundOf(ulong.MaxValue)));
        Enumerable.Range(0, 10).Select(seed => string.Join(' ', Order(RoundOf((ulong)seed)))).Distinct().Count().ShouldBeGreaterThan(5);
    }

    private static ConfirmationRound RoundOf(ulong seed)
    {
        Investigation investigation = new(RunPlanner.Plan(Samples.Suite(Sizes), Design.SideBySide, CaseSelection.Everything, seed));
        foreach (Case item in investigation.Plan.Cases)
            investigation.Says(item.Id.Value, Outcome.Inconclusive);
        return investigation.Next().ShouldNotBeNull();
    }

    private static IEnumerable<string> Order(ConfirmationRound round) => round.Launches.Select(launch => $"{launch.Case.Id} {launch.Side} {launch.Index}");

    private static Benchmark With(Benchmark benchmark, int confirm) => benchmark with { Sampling = benchmark.Sampling with { Confirm = confirm } };

    private static IEnumerable<string> Names(IEnumerable<CaseId> ids) => ids.Select(id => id.Value);
}
