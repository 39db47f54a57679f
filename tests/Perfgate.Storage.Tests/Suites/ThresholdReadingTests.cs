using Perfgate.Policies;
using Perfgate.Storage.Suites;
using Perfgate.Suites;

namespace Perfgate.Storage.Tests.Suites;

public sealed class ThresholdReadingTests
{
    private static Suite Read(string policy, string defaults, string benchmark) =>
        SuiteTexts.Read(SuiteTexts.With(benchmark) + $"policy: {policy}\ndefaults: {defaults}\n") is { Diagnostics: [] } suite ? suite.Value : throw new InvalidOperationException("The suite has faults.");

    [Theory]
    [InlineData("{ block: 8 % }", "{}", "tags: []")]
    [InlineData("{}", "{ block: 8 % }", "tags: []")]
    [InlineData("{}", "{}", "block: 8 %")]
    [InlineData("{ warn: 6 %, block: 9 % }", "{ warn: 9 % }", "block: 8 %")]
    [InlineData("{}", "{}", "metrics: { wall_time: { block: 8 % } }")]
    public void A_block_that_is_written_alone_below_the_inherited_warn_warns_at_two_thirds(string policy, string defaults, string benchmark)
    {
        Benchmark read = Read(policy, defaults, benchmark).Benchmarks[0];
        Thresholds thresholds = read.Metrics[0].Thresholds ?? read.Thresholds;
        thresholds.Block.Percent.ShouldBe(8, 1e-9);
        thresholds.Warn.Percent.ShouldBe(16.0 / 3, 1e-9);
    }

    [Theory]
    [InlineData("{}", "{}", "block: 12 %", 10, 12)]
    [InlineData("{}", "{ block: 8 % }", "warn: 3 %", 3, 8)]
    [InlineData("{}", "{ warn: 20 % }", "block: 30 %", 20, 30)]
    [InlineData("{}", "{ warn: 4 % }", "block: 8 %", 4, 8)]
    public void A_warn_that_fits_below_its_block_stays(string policy, string defaults, string benchmark, double warn, double block)
    {
        Thresholds thresholds = Read(policy, defaults, benchmark).Benchmarks[0].Thresholds;
        (thresholds.Warn.Percent, thresholds.Block.Percent).ShouldBe((warn, block));
    }

    [Fact]
    public void A_policy_file_may_write_block_alone() =>
        PolicyReader.ReadText("schema: perfgate/policy@1\nblock: 3 %\n", "p.yml").Value.Thresholds.Warn.Percent.ShouldBe(2, 1e-9);

    [Fact]
    public void Two_inherited_thresholds_that_contradict_each_other_are_said_to_be_inherited() =>
        SuiteTexts.Read(SuiteTexts.WithTop("defaults: { warn: 20 % }")).Diagnostics.ShouldHaveSingleItem().Sentence.ShouldBe("`benchmarks[0]`: the inherited warn of 20 % is above the inherited block of 15 %.");
}
