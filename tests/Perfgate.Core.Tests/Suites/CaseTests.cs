using Perfgate.Suites;

namespace Perfgate.Core.Tests.Suites;

public sealed class CaseTests
{
    [Fact]
    public void Axes_multiply_and_the_last_changes_fastest() =>
        Samples.Benchmark("softmax", new Axis("n", ["1", "2"]), new Axis("dtype", ["f16", "f32"])).Cases()
            .Select(item => item.Id.Value)
            .ShouldBe(["softmax/n=1/dtype=f16", "softmax/n=1/dtype=f32", "softmax/n=2/dtype=f16", "softmax/n=2/dtype=f32"]);

    [Fact]
    public void Without_axes_there_is_one_case_named_like_the_benchmark() =>
        Samples.Benchmark("parse").Cases().Single().Id.Value.ShouldBe("parse");

    [Fact]
    public void Placeholders_are_filled_in_arguments() =>
        Samples.Benchmark("parse", new Axis("size", ["4096"])).Cases().Single().Line!.Arguments.ShouldBe(["./parse", "--size", "4096"]);

    [Fact]
    public void The_definition_changes_with_what_is_measured()
    {
        Benchmark benchmark = Samples.Benchmark();
        string original = Hash(benchmark);

        Hash(benchmark with { Subject = new Subject.Command(CommandLine.Direct(["./parse", "--fast"])) }).ShouldNotBe(original);
        Hash(benchmark with { Environment = new Dictionary<string, string> { ["THREADS"] = "1" } }).ShouldNotBe(original);
        Hash(benchmark with { SetUp = ["make"] }).ShouldNotBe(original);
        Hash(benchmark with { Sampling = benchmark.Sampling with { WarmUp = 9 } }).ShouldNotBe(original);
    }

    [Fact]
    public void The_definition_stays_when_only_judging_or_effort_changes()
    {
        Benchmark benchmark = Samples.Benchmark();

        Hash(benchmark with { Tags = ["smoke"], Description = "new words", Sampling = benchmark.Sampling with { Launches = 9 } }).ShouldBe(Hash(benchmark));
    }

    [Fact]
    public void Two_arguments_are_not_one_argument_with_a_space() =>
        Hash(Samples.Benchmark() with { Subject = new Subject.Command(CommandLine.Direct(["a", "b"])) })
            .ShouldNotBe(Hash(Samples.Benchmark() with { Subject = new Subject.Command(CommandLine.Direct(["a b"])) }));

    // Baselines of users carry this hash: a change of the canonical text would turn every baseline into another series.
    [Fact]
    public void The_definition_of_a_known_case_never_changes() => Hash(Samples.Benchmark()).ShouldBe("0b9d04983864105c");

    private static string Hash(Benchmark benchmark) => CaseDefinition.Hash(benchmark.Cases().First());
}
