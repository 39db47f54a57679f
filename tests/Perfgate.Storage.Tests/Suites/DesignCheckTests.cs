using Perfgate.Diagnostics;

namespace Perfgate.Storage.Tests.Suites;

public sealed class DesignCheckTests
{
    private static IReadOnlyList<Diagnostic> Read(string benchmark, string policy = "{}") => SuiteTexts.Read(SuiteTexts.With(benchmark) + $"policy: {policy}\n").Diagnostics;

    [Fact]
    public void A_threshold_below_what_the_launches_can_see_is_a_warning_with_the_numbers() =>
        Read("launches: 1\nconfirm: 0\nwarn: 1 %\nblock: 2 %").ShouldHaveSingleItem().ToString().ShouldBe(
            "perfgate.yml:10:12: warning PG1044: `benchmarks[0].block`: block 2 % is below what 1 launch (and none confirming) can see even where launches scatter by only 1 %: 3.06 %. `launches: 3` would see it; or raise `block`.");

    [Fact]
    public void A_metrics_own_threshold_is_warned_of_at_its_place() =>
        Read("metrics: { wall_time: { warn: 0.2 %, block: 0.4 % } }").ShouldHaveSingleItem().Sentence.ShouldStartWith("`benchmarks[0].metrics.wall_time.block`: block 0.4 %");

    [Fact]
    public void Of_two_metrics_with_one_threshold_there_is_one_warning() =>
        Read("metrics: { wall_time: {}, user_time: {}, system_time: { gate: false } }\nwarn: 0.1 %\nblock: 0.2 %").ShouldHaveSingleItem().Id.ShouldBe("PG1044");

    [Fact]
    public void A_threshold_no_design_could_see_asks_for_a_larger_one() =>
        Read("warn: 0.001 %\nblock: 0.002 %").ShouldHaveSingleItem().NextStep.ShouldBe("No number of launches up to 100 would see it; raise `block`.");

    [Fact]
    public void A_bare_threshold_promises_nothing_and_is_not_warned_of() =>
        Read("warn: 0.1 %\nblock: 0.2 %", "{ method: threshold }").ShouldBeEmpty();

    [Theory]
    [InlineData("{ method: mann_whitney }")]
    [InlineData("{ require: mann_whitney }")]
    public void Mann_Whitney_that_could_never_reach_its_level_is_refused(string policy) =>
        Read("launches: 1\nconfirm: 0", policy).ShouldHaveSingleItem().ToString().ShouldBe(
            "perfgate.yml:7:15: error PG1043: `benchmarks[0].launches`: Mann-Whitney cannot reach 5 % with 1 launch (and none confirming): against a full window of accepted runs its smallest p-value is 9.09 %. Write `launches: 2`, or leave Mann-Whitney out of the policy.");

    [Fact]
    public void Mann_Whitney_that_only_a_side_by_side_run_could_not_reach_is_a_warning() =>
        Read("launches: 2\nconfirm: 0", "{ method: mann_whitney }").ShouldHaveSingleItem().ToString().ShouldBe(
            "perfgate.yml:7:15: warning PG1043: `benchmarks[0].launches`: side by side Mann-Whitney cannot reach 5 % with 2 launches (and none confirming): its smallest p-value is 16.67 %. Write `launches: 3` if the suite is run with `perfgate ab`.");

    [Fact]
    public void Confirming_launches_count_as_evidence_for_Mann_Whitney() =>
        Read("launches: 1\nconfirm: 2", "{ method: mann_whitney }").ShouldBeEmpty();

    [Theory]
    [InlineData("{ rate: { unit: tok/s, block: 100 % } }", "", "`benchmarks[0].metrics.rate.block`: block 100 % of \"rate\", which is better when higher, can never be exceeded: it cannot lose more than all of itself.")]
    [InlineData("{ rate: { unit: tok/s } }", "policy: { block: 200 %, method: threshold }", "`benchmarks[0].block`: block 200 % of \"rate\", which is better when higher, can never be exceeded: it cannot lose more than all of itself.")]
    public void A_rate_that_would_have_to_lose_more_than_everything_is_refused(string metrics, string policy, string sentence)
    {
        Diagnostic fault = SuiteTexts.Read($"{SuiteTexts.Worker(metrics)}\n{policy}\n").Diagnostics.ShouldHaveSingleItem();
        (fault.Id, fault.Severity, fault.Sentence).ShouldBe(("PG1045", Severity.Error, sentence));
    }

    [Theory]
    [InlineData("{ rate: { unit: tok/s, block: 99 % } }")]
    [InlineData("{ ttft: { unit: ms, block: 200 % } }")]
    [InlineData("{ ttft: { unit: ms }, rate: { unit: tok/s, block: 200 %, gate: false } }")]
    public void What_can_be_lost_may_be_a_threshold(string metrics) =>
        SuiteTexts.Read(SuiteTexts.Worker(metrics)).Diagnostics.ShouldBeEmpty();
}
