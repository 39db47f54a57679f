using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Plans;

public sealed class RunPlannerTests
{
    private static readonly Suite TwoBenchmarks = Samples.Suite(
        Samples.Benchmark("first", new Axis("size", ["1", "2", "3"])),
        Samples.Benchmark("second"));

    [Fact]
    public void Side_by_side_alternates_which_side_goes_first()
    {
        RunPlan plan = RunPlanner.Plan(Samples.Suite(Samples.Benchmark()), Design.SideBySide, CaseSelection.Everything, seed: 1);

        string order = string.Concat(plan.Launches.Select(launch => launch.Side == Side.Base ? 'A' : 'B'));
        order.ShouldBeOneOf("ABBAABBAAB", "BAABBAABBA");
    }

    [Fact]
    public void Both_orders_occur_over_seeds() =>
        Enumerable.Range(0, 20)
            .Select(seed => RunPlanner.Plan(Samples.Suite(Samples.Benchmark()), Design.SideBySide, CaseSelection.Everything, (ulong)seed).Launches[0].Side)
            .Distinct().Count().ShouldBe(2);

    [Fact]
    public void A_pair_stands_together_and_shares_its_index()
    {
        RunPlan plan = RunPlanner.Plan(TwoBenchmarks, Design.SideBySide, CaseSelection.Everything, seed: 5);

        foreach (PlannedLaunch[] pair in plan.Launches.Chunk(2))
        {
            pair[0].Case.ShouldBe(pair[1].Case);
            pair[0].Index.ShouldBe(pair[1].Index);
            pair[0].Side.ShouldNotBe(pair[1].Side);
        }
    }

    [Fact]
    public void Every_case_gets_its_launches_and_benchmarks_stay_in_order()
    {
        RunPlan plan = RunPlanner.Plan(TwoBenchmarks, Design.History, CaseSelection.Everything, seed: 3);

        plan.Launches.Count.ShouldBe(4 * 5);
        plan.Launches.GroupBy(launch => launch.Case.Id).ShouldAllBe(group => group.Select(launch => launch.Index).SequenceEqual(new[] { 1, 2, 3, 4, 5 }));
        plan.Launches.TakeLast(5).ShouldAllBe(launch => launch.Case.Id.Value == "second");
    }

    [Fact]
    public void The_same_seed_gives_the_same_order() => Order(seed: 7).ShouldBe(Order(seed: 7));

    [Fact]
    public void Another_seed_gives_another_order() => Order(seed: 7).ShouldNotBe(Order(seed: 8));

    [Theory]
    [InlineData("first", 3)]
    [InlineData("first/size=2", 1)]
    [InlineData("*=2", 1)]
    [InlineData("!second", 3)]
    [InlineData("nothing", 0)]
    [InlineData("tag:smoke", 0)]
    public void Filters_select_by_name_id_and_tag(string filter, int cases) =>
        RunPlanner.Plan(TwoBenchmarks, Design.History, new CaseSelection([filter]), seed: 1).Cases.Count.ShouldBe(cases);

    [Fact]
    public void The_most_that_confirmation_can_add_is_known_before_the_run()
    {
        Benchmark slow = Samples.Benchmark("slow") with { Sampling = new Sampling { Launches = 2, Confirm = 1, MostTime = TimeSpan.FromSeconds(10) } };
        Benchmark none = Samples.Benchmark("none") with { Sampling = new Sampling { Launches = 1, Confirm = 0, MostTime = TimeSpan.FromSeconds(100) } };
        Suite suite = Samples.Suite(Samples.Benchmark("three", new Axis("size", ["1", "2", "3"])), slow, none);

        RunPlan history = RunPlanner.Plan(suite, Design.History, CaseSelection.Everything, seed: 1);
        RunPlan pairs = RunPlanner.Plan(suite, Design.SideBySide, CaseSelection.Everything, seed: 1, new HashSet<BenchmarkName> { slow.Name });

        history.MostConfirmingLaunches.ShouldBe(3 * 3 + 1);
        history.MostMeasuringTime.ShouldBe(TimeSpan.FromSeconds(3 * 5 * 3 + 2 * 10 + 100));
        history.MostMeasuringTimeWithConfirmation.ShouldBe(history.MostMeasuringTime + TimeSpan.FromSeconds(3 * 3 * 3 + 10));
        pairs.MostConfirmingLaunches.ShouldBe(2 * 3 * 3 + 1);
        RunPlanner.Plan(suite.WithConfirm(0), Design.SideBySide, CaseSelection.Everything, seed: 1).MostConfirmingLaunches.ShouldBe(0);
    }

    private static IEnumerable<string> Order(ulong seed) =>
        RunPlanner.Plan(TwoBenchmarks, Design.SideBySide, CaseSelection.Everything, seed).Launches.Select(launch => $"{launch.Case.Id} {launch.Side} {launch.Index}");
}
