using Perfgate.Comparisons;
using Perfgate.Policies;
using Perfgate.Suites;
using Perfgate.Verdicts;
using static Perfgate.Core.Tests.Decisions.Suites;

namespace Perfgate.Core.Tests.Decisions;

public sealed class WaiverTests
{
    private static readonly DateOnly Today = Samples.Settings().Day;

    [Fact]
    public void A_waived_regression_is_shown_and_does_not_fail_the_gate()
    {
        Policy policy = Policy.Default with { Waivers = [new Waiver("row*", null, "known, issue 17", Today)] };

        RunComparison comparison = Compare([(Quiet, Times(Quiet, 1.4)), (Quiet, Quiet)], policy);
        Verdict verdict = Gate.Judge(comparison, policy);

        comparison.Rows.First().ShouldSatisfyAllConditions(
            row => row.Outcome.ShouldBe(Outcome.Waived),
            row => row.Blocks.ShouldBeFalse(),
            row => row.IsSuspect.ShouldBeFalse(),
            row => row.Explanation.ShouldContain("known, issue 17"));
        verdict.ExitCode.ShouldBe(ExitCode.Passed);
        verdict.Findings.ShouldContain(finding => finding.Action == PolicyAction.Warn && finding.Outcome == Outcome.Waived);
        comparison.Compared.ShouldBe(2);
    }

    [Fact]
    public void An_expired_waiver_waives_nothing() =>
        One(Quiet, Times(Quiet, 1.4), Policy.Default with { Waivers = [new Waiver("row*", null, "was known", Today.AddDays(-1))] }).Blocks.ShouldBeTrue();

    [Theory]
    [InlineData("row000", "wall_time", true)]
    [InlineData("row000", "ttft", false)]
    [InlineData("other", null, false)]
    [InlineData("ROW000", null, false)]
    public void A_waiver_covers_what_it_names(string pattern, string? metric, bool covers) =>
        new Waiver(pattern, metric is null ? null : new MetricName(metric), "why", null).Covers(new CaseId("row000"), MetricName.WallTime, Today).ShouldBe(covers);

    [Fact]
    public void A_benchmarks_name_covers_all_its_cases() =>
        new Waiver("decode", null, "why", null).Covers(new CaseId("decode/n=1,m=2"), MetricName.WallTime, Today).ShouldBeTrue();

    [Fact]
    public void An_improvement_is_not_waived() =>
        One(Quiet, Times(Quiet, 0.7), Policy.Default with { Waivers = [new Waiver("*", null, "why", null)] }).Outcome.ShouldBe(Outcome.Improved);

    [Fact]
    public void Waivers_that_do_nothing_are_named()
    {
        Policy policy = Policy.Default with { Waivers = [new Waiver("row*", null, "was known", Today.AddDays(-1)), new Waiver("other", null, "typo", null), new Waiver("row000", null, "counts", null)] };

        IReadOnlyList<string> warnings = Compare([(Quiet, Quiet)], policy).Warnings;

        warnings.Count.ShouldBe(2);
        warnings[0].ShouldContain("the waiver of row* ended on 2026-11-21");
        warnings[1].ShouldContain("the waiver of other covers no metric");
    }
}
