using Perfgate.Diagnostics;
using Perfgate.Policies;
using Perfgate.Storage.Suites;

namespace Perfgate.Storage.Tests.Suites;

public sealed class MethodReadingTests
{
    private static Result<Policy> Read(string members) => PolicyReader.ReadText($"schema: perfgate/policy@1\n{members}\n", "p.yml");

    [Theory]
    [InlineData("default", DecisionMethod.Default, Multiplicity.BenjaminiHochberg)]
    [InlineData("mann_whitney", DecisionMethod.MannWhitney, Multiplicity.None)]
    [InlineData("z_score", DecisionMethod.ZScore, Multiplicity.None)]
    [InlineData("control_chart", DecisionMethod.ControlChart, Multiplicity.None)]
    [InlineData("threshold", DecisionMethod.Threshold, Multiplicity.None)]
    public void A_test_that_decides_alone_is_not_corrected_unless_nothing_else_is_said(string word, DecisionMethod method, Multiplicity multiplicity)
    {
        Policy policy = Read($"method: {word}").Value;
        policy.Method.ShouldBe(method);
        policy.Multiplicity.ShouldBe(multiplicity);
        policy.Alpha.ShouldBe(0.05);
    }

    [Fact]
    public void One_required_test_needs_no_list() =>
        Read("require: z_score").Value.Require.ShouldBe([ClassicalTest.ZScore]);

    [Fact]
    public void An_allowed_combination_is_read_without_a_word() =>
        Read("method: mann_whitney\nalpha: 2.5 %\nmultiplicity: none").Diagnostics.ShouldBeEmpty();

    [Fact]
    public void The_smallest_level_itself_is_read() =>
        Read("alpha: 0.01 %").Value.Alpha.ShouldBe(0.0001);

    [Theory]
    [InlineData("method: z_score\nrequire: mann_whitney", "p.yml:3:1: error PG1039: `require` has no effect with `method: z_score`: one test decides alone. Remove it, or write `method: default`, which `require` adds tests to.")]
    [InlineData("method: threshold\nalpha: 1 %", "p.yml:3:1: error PG1039: `alpha` has no effect with `method: threshold`: a threshold is no test and has no level. Remove it, or write `method: mann_whitney` or `method: z_score`.")]
    [InlineData("method: control_chart\nalpha: 1 %", "p.yml:3:1: error PG1039: `alpha` has no effect with `method: control_chart`: three sigma is its level. Remove it, or write `method: z_score` for a level of your own.")]
    [InlineData("method: threshold\nmultiplicity: none", "p.yml:3:1: error PG1039: `multiplicity` has no effect with `method: threshold`: a threshold has no p-value that could be corrected. Remove it, or write `method: default`.")]
    [InlineData("method: mann_whitney\nmultiplicity: holm", "p.yml:3:1: error PG1039: `multiplicity` has no effect with `method: mann_whitney`: a test that decides alone judges every row by itself. Write `multiplicity: none` or remove it, or write `method: default`, which is corrected.")]
    [InlineData("method: t_test", "p.yml:2:9: error PG1014: `method` is \"t_test\", which is none of its words. Valid: default, mann_whitney, z_score, control_chart, threshold.")]
    [InlineData("require: [mann_whitney, mann_whitny]", "p.yml:2:25: error PG1014: `require[1]` is \"mann_whitny\", which is none of its words. Did you mean `mann_whitney`?")]
    [InlineData("require: mann_whitny", "p.yml:2:10: error PG1014: `require` is \"mann_whitny\", which is none of its words. Did you mean `mann_whitney`?")]
    [InlineData("require: [z_score, z_score]", "p.yml:2:20: error PG1017: `require[1]`: \"z_score\" stands here twice. Remove one; a test agrees once.")]
    [InlineData("require: {}", "p.yml:2:10: error PG1013: `require` must be a text or a list, not a mapping.")]
    [InlineData("alpha: 5", "p.yml:2:8: error PG1018: `alpha` needs a unit, and 5 is a bare number. Write 5 %.")]
    [InlineData("alpha: 50 %", "p.yml:2:8: error PG1021: `alpha` is 50 %; it must be at least 0.01 % and less than 50 %.")]
    [InlineData("alpha: 0 %", "p.yml:2:8: error PG1021: `alpha` is 0 %; it must be at least 0.01 % and less than 50 %.")]
    [InlineData("alpha: 0.0099 %", "p.yml:2:8: error PG1021: `alpha` is 0.0099 %; it must be at least 0.01 % and less than 50 %.")]
    [InlineData("multiplicity: bonferroni", "p.yml:2:15: error PG1014: `multiplicity` is \"bonferroni\", which is none of its words. Valid: benjamini_hochberg, holm, none.")]
    [InlineData("drift: yes", "p.yml:2:8: error PG1014: `drift` is \"yes\", which is none of its words. Valid: fail, warn, ignore.")]
    public void A_member_without_effect_or_sense_is_refused_at_its_place(string members, string expected) =>
        Read(members).Diagnostics.ShouldHaveSingleItem().ToString().ShouldBe(expected);
}
