using Perfgate.Diagnostics;
using Perfgate.Suites;

namespace Perfgate.Storage.Tests.Suites;

public sealed class WaiverReadingTests
{
    private static Result<Suite> Read(params string[] waivers) =>
        SuiteTexts.Read(SuiteTexts.WithTop("policy:\n  waivers:\n" + string.Join('\n', waivers.Select(waiver => $"    - {{ {waiver} }}"))));

    [Theory]
    [InlineData("reason: x", "PG1015", "`policy.waivers[0].case` is missing.")]
    [InlineData("case: b", "PG1015", "`policy.waivers[0].reason` is missing.")]
    [InlineData("case: b, reason: \" \"", "PG1040", "`policy.waivers[0].reason` is empty, or nothing of it can be seen.")]
    [InlineData("case: b, reason: \"\u200B\u202E\u2800\u3164\u00A0\uFE0F\"", "PG1040", "`policy.waivers[0].reason` is empty, or nothing of it can be seen.")]
    [InlineData("case: \"\", reason: x", "PG1016", "`policy.waivers[0].case`: \"\" is not a case id, a benchmark's name or a pattern of them (at most 512 characters).")]
    [InlineData("case: b, metric: a b, reason: x", "PG1016", "`policy.waivers[0].metric`: \"a b\" is not a metric name (letters, digits, '.', '_', '/', '-', at most 64).")]
    [InlineData("case: b, reason: x, until: 31.12.2026", "PG1041", "`policy.waivers[0].until`: \"31.12.2026\" is not a day.")]
    [InlineData("case: b, reason: x, until: 2026-02-30", "PG1041", "`policy.waivers[0].until`: \"2026-02-30\" is not a day.")]
    [InlineData("case: b, reason: x, untill: 2026-02-03", "PG1012", "There is no member `untill` here.")]
    public void A_faulty_waiver_is_refused_at_its_place(string waiver, string id, string sentence)
    {
        Diagnostic fault = Read(waiver).Diagnostics.ShouldHaveSingleItem();
        (fault.Id, fault.Sentence).ShouldBe((id, sentence));
        fault.Severity.ShouldBe(Severity.Error);
        fault.Place!.Line.ShouldBe(9);
    }

    [Fact]
    public void Two_waivers_of_the_same_are_refused_whatever_their_reasons() =>
        Read("case: b, reason: x", "case: b, metric: wall_time, reason: x", "case: b, reason: y")
            .Diagnostics.ShouldHaveSingleItem().ToString().ShouldBe("perfgate.yml:11:7: error PG1017: `policy.waivers[2]`: \"b\" stands here twice. Remove one, or let them cover different cases or metrics.");

    [Fact]
    public void A_waiver_may_be_followed_by_one_of_the_same_until_another_day() =>
        Read("case: b, reason: x, until: 2026-10-31", "case: b, reason: y, until: 2026-12-31", "case: b, reason: z").Diagnostics.ShouldBeEmpty();

    [Fact]
    public void A_reason_in_any_script_can_be_seen() =>
        Read("case: b, reason: \"\u65E2\u77E5\"", "case: b, metric: wall_time, reason: \"#1\"").Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("case: c, reason: x", "`policy.waivers[0]` covers nothing: the suite has no case \"c\".")]
    [InlineData("case: \"b/*\", reason: x", "`policy.waivers[0]` covers nothing: the suite has no case \"b/*\".")]
    [InlineData("case: b, metric: ttft, reason: x", "`policy.waivers[0]` covers nothing: the suite has no case \"b\" with a metric \"ttft\".")]
    public void A_waiver_that_covers_nothing_is_a_warning(string waiver, string sentence)
    {
        Result<Suite> suite = Read(waiver);
        Diagnostic warning = suite.Diagnostics.ShouldHaveSingleItem();
        (warning.Id, warning.Severity, warning.Sentence).ShouldBe(("PG1042", Severity.Warning, sentence));
        suite.Value.Policy.Waivers.Count.ShouldBe(1);
    }

    [Fact]
    public void A_waiver_that_has_expired_is_left_to_the_day_of_judging() =>
        Read("case: \"*\", reason: x, until: 1999-12-31").Diagnostics.ShouldBeEmpty();

    [Fact]
    public void More_waivers_than_anyone_reads_are_refused() =>
        Read([.. Enumerable.Range(0, 501).Select(index => $"case: b{index}, reason: x")]).Diagnostics.ShouldContain(fault => fault.Id == "PG1021");
}
