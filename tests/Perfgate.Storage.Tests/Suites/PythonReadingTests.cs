using Perfgate.Diagnostics;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Storage.Tests.Suites;

public sealed class PythonReadingTests
{
    private const string Smallest = """
        schema: perfgate/suite@1
        suite: s
        benchmarks:
          - name: decode
            kind: python
            target: bench/decode.py:build
        """;

    [Fact]
    public void The_smallest_benchmark_gates_the_step_with_the_systems_interpreter()
    {
        Benchmark benchmark = Read();

        benchmark.Subject.ShouldBeOfType<Subject.Python>().ShouldSatisfyAllConditions(
            subject => subject.Target.ShouldBe("bench/decode.py:build"),
            subject => subject.Interpreter.ShouldBeEmpty());
        Metric metric = benchmark.Metrics.ShouldHaveSingleItem();
        (metric.Name.Value, metric.Gated, metric.Floor).ShouldBe(("step_time", true, 1e-6));
        benchmark.Sampling.ShouldBe(new Sampling { WarmUp = 3, WarmUpTime = TimeSpan.FromMilliseconds(500), FewestSamples = 20, MostSamples = 1000, MostTime = TimeSpan.FromSeconds(2), Precision = 0.01 });
    }

    [Theory]
    [InlineData("target: bench.decode:build")]
    [InlineData("target: bench.decode:Decoder.build")]
    [InlineData("target: ../bench/de code.py:build")]
    [InlineData("axes: { model: [small, large] }\n    target: \"bench/{{model}}.py:build_{{model}}\"")]
    public void A_target_is_a_function_of_a_module_or_a_file(string target) => Read("target: bench/decode.py:build", target).Cases().ShouldNotBeEmpty();

    [Theory]
    [InlineData("interpreter: .venv/bin/python", ".venv/bin/python")]
    [InlineData("interpreter: uv run python", "uv", "run", "python")]
    [InlineData("interpreter: [\"C:/Program Files/python.exe\", -X, dev]", "C:/Program Files/python.exe", "-X", "dev")]
    public void An_interpreter_may_have_arguments(string line, params string[] words) =>
        Read("kind: python", $"kind: python\n    {line}").Subject.ShouldBeOfType<Subject.Python>().Interpreter.ShouldBe(words);

    [Fact]
    public void Metrics_of_a_launch_never_drive_when_a_launch_stops()
    {
        Benchmark benchmark = Read("kind: python", "kind: python\n    metrics: { compile_time: {}, peak_host_memory: {}, loss: { unit: count, better: lower }, step_time: { statistic: p90 } }");

        benchmark.Metrics.Select(metric => metric.Name.Value).ShouldBe(["loss", "step_time", "compile_time", "peak_host_memory"]);
        benchmark.Metrics[3].ShouldSatisfyAllConditions(
            peak => peak.Statistic.ShouldBe(SampleStatistic.Max),
            peak => peak.Unit.ShouldBe(Unit.Bytes),
            peak => peak.Floor.ShouldBe(4 * 1048576));
        Read("kind: python", "kind: python\n    metrics: { peak_host_memory: {} }").DrivingMetric.Name.Value.ShouldBe("step_time");
    }

    [Theory]
    [InlineData("bench/decode.py:build", "bench/decode.py", "PG1072", "`benchmarks[0].target`: \"bench/decode.py\" does not name a Python function. Write `module:function`, or `path/file.py:function` from the working folder.")]
    [InlineData("bench/decode.py:build", "bench/decode:build", "PG1072", "`benchmarks[0].target`: \"bench/decode:build\" does not name a Python function. Write `module:function`, or `path/file.py:function` from the working folder.")]
    [InlineData("bench/decode.py:build", "decode:build()", "PG1072", "`benchmarks[0].target`: \"decode:build()\" does not name a Python function. Write `module:function`, or `path/file.py:function` from the working folder.")]
    [InlineData("bench/decode.py:build", "\"{{model}}.py:build\"", "PG1023", null)]
    [InlineData("target: bench/decode.py:build", "tags: [x]", "PG1015", "`benchmarks[0].target` is missing. Write `target: module:function`, or `target: path/file.py:function`.")]
    [InlineData("kind: python", "kind: python\n    interpreter: 'a \"'", "PG1027", null)]
    [InlineData("kind: python", "kind: python\n    command: x", "PG1035", null)]
    [InlineData("kind: python", "kind: python\n    metrics: { step_tim: {} }", "PG1073", "`benchmarks[0].metrics.step_tim`: a Python function has no metric \"step_tim\", and one of your own needs its unit. Did you mean `step_time`?")]
    [InlineData("kind: python", "kind: python\n    metrics: { loss: {} }", "PG1073", "`benchmarks[0].metrics.loss`: a Python function has no metric \"loss\", and one of your own needs its unit. Write the `unit` that `perfgate.metric` is called with, `unit: ms` for instance.")]
    [InlineData("kind: python", "kind: python\n    metrics: { step_time: { unit: MiB } }", "PG1029", null)]
    [InlineData("kind: python", "kind: python\n    metrics: { step_time: { gate: false } }", "PG1031", null)]
    [InlineData("bench/decode.py:build", "/opt/decode.py:build", "PG1058", null)]
    [InlineData("bench/decode.py:build", "'C:\\decode.py:build'", "PG1058", null)]
    public void A_fault_is_one_sentence(string piece, string by, string id, string? text)
    {
        Diagnostic fault = SuiteTexts.Read(Smallest.Replace(piece, by, StringComparison.Ordinal)).Diagnostics.ShouldHaveSingleItem();

        fault.Id.ShouldBe(id);
        if (text is not null)
            $"{fault.Sentence} {fault.NextStep}".ShouldBe(text);
    }

    [Fact]
    public void Other_kinds_have_neither_target_nor_interpreter()
    {
        string text = Smallest.Replace("kind: python", "kind: command\n    command: x\n    interpreter: python3", StringComparison.Ordinal);

        SuiteTexts.Read(text).Diagnostics.Select(fault => fault.Id).ShouldBe(["PG1035", "PG1035"]);
    }

    [Fact]
    public void Target_and_interpreter_belong_to_the_definition_of_a_case()
    {
        string[] texts =
        [
            Smallest,
            Smallest.Replace("bench/decode.py:build", "bench/decode.py:other", StringComparison.Ordinal),
            Smallest.Replace("kind: python", "kind: python\n    interpreter: pypy3", StringComparison.Ordinal),
        ];
        texts.Select(text => CaseDefinition.Hash(SuiteTexts.Read(text).Value.Benchmarks[0].Cases().Single())).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void People_see_the_target_and_the_interpreter_that_was_named()
    {
        string axes = Smallest.Replace("bench/decode.py:build", "\"{{model}}.py:build\"\n    axes: { model: [small] }", StringComparison.Ordinal);

        SuiteTexts.Read(axes).Value.Benchmarks[0].Cases().Single().Work.ShouldBe("small.py:build");
        Read("kind: python", "kind: python\n    interpreter: uv run python").Cases().Single().Work.ShouldBe("uv run python bench/decode.py:build");
    }

    private static Benchmark Read(string piece = "suite: s", string by = "suite: s")
    {
        Result<Suite> suite = SuiteTexts.Read(Smallest.Replace(piece, by, StringComparison.Ordinal));
        suite.Diagnostics.Select(fault => fault.ToString()).ShouldBeEmpty();
        return suite.Value.Benchmarks.Single();
    }
}
