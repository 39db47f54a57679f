using Perfgate.Diagnostics;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Storage.Suites;
using Perfgate.Suites;
using Perfgate.TestKit;

namespace Perfgate.Storage.Tests.Suites;

public sealed class SuiteReaderTests
{
    private static Suite Full()
    {
        Result<Suite> result = SuiteTexts.Read(SuiteTexts.Full);
        result.Diagnostics.ShouldBeEmpty();
        return result.Value;
    }

    [Fact]
    public void The_smallest_suite_measures_wall_time_with_its_floor()
    {
        Benchmark benchmark = SuiteTexts.Read(SuiteTexts.Smallest).Value.Benchmarks.Single();
        Metric metric = benchmark.Metrics.Single();
        metric.Name.ShouldBe(MetricName.WallTime);
        metric.Gated.ShouldBeTrue();
        metric.Floor.ShouldBe(0.005);
        benchmark.Sampling.ShouldBe(new Sampling());
        benchmark.Thresholds.ShouldBe(Thresholds.Default);
        benchmark.Timeout.ShouldBe(TimeSpan.FromMinutes(5));
        benchmark.WorkingFolder.ShouldBe(".");
    }

    [Fact]
    public void A_suite_has_its_own_members()
    {
        Suite suite = Full();
        suite.Name.Value.ShouldBe("my-suite");
        suite.SetUp.ShouldBe(["dotnet build -c Release"]);
        suite.TearDown.ShouldBe(["rm -rf out", "echo done"]);
        suite.SetUpTimeout.ShouldBe(TimeSpan.FromMinutes(20));
        suite.Expected.ShouldBe(["parse", "gone/size=1"]);
        suite.Renames["shell"].ShouldBe("old-shell");
        suite.Policy.Missing.ShouldBe(PolicyAction.Warn);
        suite.Policy.DifferentWork.ShouldBe(PolicyAction.Fail);
        suite.Policy.Incomparable.ShouldBe(PolicyAction.Fail);
        suite.Policy.Thresholds.ShouldBe(new Thresholds(new Ratio(0.05), new Ratio(0.125)));
    }

    [Fact]
    public void A_policy_says_what_decides_and_what_is_waived()
    {
        Policy policy = Full().Policy;
        policy.Method.ShouldBe(DecisionMethod.Default);
        policy.Require.ShouldBe([ClassicalTest.MannWhitney, ClassicalTest.KolmogorovSmirnov]);
        policy.Alpha.ShouldBe(0.01);
        policy.Multiplicity.ShouldBe(Multiplicity.Holm);
        policy.Drift.ShouldBe(PolicyAction.Fail);
        policy.Waivers.ShouldBe(
        [
            new Waiver("decode/*", new MetricName("ttft"), "new tokenizer", new DateOnly(2026, 12, 31)),
            new Waiver("old-shell", null, "going away", null),
        ]);
    }

    [Fact]
    public void Confirming_launches_and_the_lower_quartile_are_read_like_their_neighbours()
    {
        Suite suite = Full();
        suite.Benchmarks.Select(benchmark => benchmark.Sampling.Confirm).ShouldBe([4, 6, 6]);
        suite.Benchmarks[0].Metrics[2].Statistic.ShouldBe(SampleStatistic.P25);
        suite.Benchmarks[0].Limits[2].Statistic.ShouldBe(SampleStatistic.P25);
    }

    [Fact]
    public void Defaults_are_merged_and_the_benchmark_wins()
    {
        Benchmark parse = Full().Benchmarks[0];
        parse.Sampling.Launches.ShouldBe(3);
        parse.Timeout.ShouldBe(TimeSpan.FromSeconds(30));
        parse.Tags.ShouldBe(["all", "smoke"]);
        parse.Environment.ShouldBe(new Dictionary<string, string> { ["LANG"] = "C", ["THREADS"] = "8", ["MODE"] = "{{size}}" }, ignoreOrder: true);
        parse.Thresholds.ShouldBe(new Thresholds(new Ratio(0.06), new Ratio(0.2)));
        parse.WorkingFolder.ShouldBe("../bench");
        Full().Benchmarks[2].Environment["MODE"].ShouldBe("fast");
    }

    [Fact]
    public void Axis_values_and_arguments_stay_as_they_are_written()
    {
        Benchmark parse = Full().Benchmarks[0];
        parse.Axes.Single().Values.ShouldBe(["1", "1.0", "1e3", "yes", "007"]);
        parse.Cases().First().Line!.Arguments.ShouldBe(["./parse", "--size", "1", "1.50"]);
        parse.Cases().Last().Environment["MODE"].ShouldBe("007");
    }

    [Fact]
    public void A_command_always_has_wall_time_first()
    {
        IReadOnlyList<Metric> metrics = Full().Benchmarks[0].Metrics;
        metrics.Select(metric => metric.Name.Value).ShouldBe(["wall_time", "peak_memory", "user_time"]);
        metrics[1].Floor.ShouldBe(8 * 1048576);
        metrics[1].Thresholds.ShouldBe(new Thresholds(new Ratio(0.06), new Ratio(0.4)));
        metrics[2].Gated.ShouldBeFalse();
    }

    [Fact]
    public void A_workers_metrics_are_kept_in_base_units()
    {
        Benchmark decode = Full().Benchmarks[1];
        decode.Subject.ShouldBeOfType<Subject.Worker>().Line.Arguments.ShouldBe(["python", "my worker.py", "--size", "{{size}}"]);
        decode.Metrics[0].Unit.ShouldBe(Unit.Seconds);
        decode.Metrics[0].Floor.ShouldBe(0.0001, 1e-12);
        decode.Metrics[0].Statistic.ShouldBe(SampleStatistic.P99);
        decode.Metrics[1].Unit.ShouldBe(Unit.Fraction);
        decode.Metrics[2].Better.ShouldBe(Direction.Higher);
        decode.Sampling.WarmUp.ShouldBe(3);
        decode.Sampling.WarmUpTime.ShouldBe(TimeSpan.FromSeconds(0.5));
        decode.Sampling.FewestSamples.ShouldBe(20);
        decode.Sampling.MostSamples.ShouldBe(500);
        decode.Sampling.MostTime.ShouldBe(TimeSpan.FromSeconds(2));
        decode.Sampling.Precision.ShouldBe(0.005, 1e-12);
    }

    [Fact]
    public void Limits_are_read_from_the_metric_and_from_the_benchmark()
    {
        Full().Benchmarks[1].Limits.Select(limit => limit.ToString())
            .ShouldBe(["median of error_ratio <= 0.1 %", "p99 of ttft <= 200 ms", "median of ttft <= 100 ms"]);
        Full().Benchmarks[0].Limits[1].Statistic.ShouldBe(SampleStatistic.Max);
    }

    [Fact]
    public void A_shell_line_stays_one_text()
    {
        CommandLine line = Full().Benchmarks[2].Subject.ShouldBeOfType<Subject.Command>().Line;
        line.Shell.ShouldBeTrue();
        line.Arguments.ShouldBe(["cat x | wc -l"]);
    }

    [Fact]
    public void Another_tools_braces_are_left_alone() =>
        SuiteTexts.Read(SuiteTexts.Smallest.Replace("[\"true\"]", "[docker, ps, --format, \"{{.ID}}\"]", StringComparison.Ordinal)).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void Only_plain_scalars_are_typed()
    {
        SuiteTexts.Read(SuiteTexts.With("launches: \"5\"")).Diagnostics.Single().Id.ShouldBe("PG1013");
        SuiteTexts.Read(SuiteTexts.With("shell: yes")).Diagnostics.Single().Sentence.ShouldBe("`benchmarks[0].shell` must be true or false, not the text \"yes\".");
    }

    [Fact]
    public void A_file_is_read_with_windows_line_endings_and_a_byte_order_mark()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("perfgate.yml");
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(SuiteTexts.Full.ReplaceLineEndings("\r\n"))]);
        SuiteReader.ReadFile(path).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_does_not_exist_is_one_sentence() =>
        SuiteReader.ReadFile("/nowhere/perfgate.yml").Diagnostics.Single().Id.ShouldBe("PG3001");

    [Fact]
    public void A_lower_cap_lowers_the_default_fewest_samples() =>
        SuiteTexts.Read(SuiteTexts.With("most_samples: 3")).Value.Benchmarks[0].Sampling.FewestSamples.ShouldBe(3);

    [Fact]
    public void A_pipe_that_no_shell_reads_is_a_warning()
    {
        Result<Suite> result = SuiteTexts.Read(SuiteTexts.Smallest.Replace("[\"true\"]", "cat x | wc -l", StringComparison.Ordinal));
        result.Succeeded.ShouldBeTrue();
        result.Diagnostics.Single().Id.ShouldBe("PG1038");
    }
}
