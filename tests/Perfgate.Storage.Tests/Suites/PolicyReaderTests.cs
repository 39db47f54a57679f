using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Storage.Suites;
using Perfgate.TestKit;

namespace Perfgate.Storage.Tests.Suites;

public sealed class PolicyReaderTests
{
    [Fact]
    public void A_policy_file_has_the_members_of_a_suites_policy()
    {
        using TemporaryFolder folder = new();
        Policy policy = PolicyReader.ReadFile(folder.Write("p.yml", "schema: perfgate/policy@1\nblock: 20 %\nnew: ignore\n")).Value;
        policy.Thresholds.ShouldBe(new Thresholds(new Ratio(0.1), new Ratio(0.2)));
        policy.New.ShouldBe(PolicyAction.Ignore);
        policy.Missing.ShouldBe(PolicyAction.Fail);
    }

    [Fact]
    public void A_suite_is_no_policy_file() =>
        PolicyReader.ReadText(SuiteTexts.Smallest, "p.yml").Diagnostics.Single().Sentence
            .ShouldBe("`schema` is \"perfgate/suite@1\", which is not a policy file.");

    [Fact]
    public void Every_fault_of_a_policy_is_reported() =>
        PolicyReader.ReadText("schema: perfgate/policy@1\nblock: 20\nmising: warn\nnew: maybe\n", "p.yml")
            .Diagnostics.Select(fault => fault.ToString()).ShouldBe(
            [
                "p.yml:2:8: error PG1018: `block` needs a unit, and 20 is a bare number. Write 20 %.",
                "p.yml:3:1: error PG1012: There is no member `mising` here. Did you mean `missing`?",
                "p.yml:4:6: error PG1014: `new` is \"maybe\", which is none of its words. Valid: fail, warn, ignore.",
            ]);
}
