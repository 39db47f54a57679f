using System.Text;
using Perfgate.Comparisons;
using Perfgate.Diagnostics;
using Perfgate.Quantities;
using Perfgate.Storage.Samples;
using Perfgate.Suites;

namespace Perfgate.Storage.Tests.Samples;

public sealed class SamplesFileTests
{
    public const string Example = """
        { "schema": "perfgate/samples@1",
          "benchmarks": [
            { "id": "softmax/n=4096", "metric": "gpu_time", "unit": "ns", "better": "lower",
              "runs": [ { "id": "r1", "commit": "abc123", "samples": [10321, 10298, 10330] },
                        { "id": "r2", "commit": "abc123", "samples": [10411, 10399] } ] },
            { "id": "softmax/n=4096", "metric": "rate", "unit": "GB/s", "better": "higher", "runs": [ { "id": "r1", "commit": "abc123", "samples": [1.5] } ] },
            { "id": "| <b>", "metric": "gpu_time", "unit": "widgets", "better": "higher", "runs": [ { "id": "r1", "commit": "abc123", "samples": [1] } ] } ] }
        """;

    private static Result<SideOfComparison> Parse(string text) => SamplesFile.Parse(Encoding.UTF8.GetBytes(text), "out/samples.json");

    [Fact]
    public void Entries_of_one_case_come_together_in_base_units()
    {
        SideOfComparison side = Parse(Example).Value;
        side.Source.ShouldBe("samples.json");
        side.Environment.ShouldBeNull();
        side.Commit!.Sha.ShouldBe("abc123");
        side.Cases.Select(item => item.Id.Value).ShouldBe(["softmax/n=4096", "| <b>"]);
        MeasuredMetric time = side.Cases[0].Metrics[0];
        time.Metric.Unit.ShouldBe(Unit.Seconds);
        time.Metric.Statistic.ShouldBe(SampleStatistic.Median);
        time.Metric.Gated.ShouldBeTrue();
        time.Launches[1].Run.ShouldBe("r2");
        time.Launches[1].Index.ShouldBe(2);
        time.Launches[1].Values[0].ShouldBe(1.0411e-5, 1e-15);
        side.Cases[0].Metrics[1].Metric.Better.ShouldBe(Direction.Higher);
        side.Cases[0].Metrics[1].Launches[0].Values.ShouldBe([1.5e9]);
    }

    [Theory]
    [InlineData("\"rate\"", "\"gpu_time\"", "PG3201", "$.benchmarks[1]")]
    [InlineData("\"r2\"", "\"r1\"", "PG3202", "$.benchmarks[0].runs[1]")]
    [InlineData("\"ns\"", "\"n s\"", "PG3203", "$.benchmarks[0].unit")]
    [InlineData("[1.5]", "[]", "PG3204", "$.benchmarks[1].runs[0].samples")]
    [InlineData("[1.5]", "[1e300]", "PG3205", "$.benchmarks[1].runs[0].samples")]
    [InlineData("\"r2\"", "\"\"", "PG3206", "$.benchmarks[0].runs[1].id")]
    [InlineData("\"rate\"", "\"ra te\"", "PG3010", "$.benchmarks[1].metric")]
    [InlineData("\"| <b>\"", "\"\"", "PG3010", "$.benchmarks[2].id")]
    [InlineData(", \"better\": \"lower\"", "", "PG3009", "$.benchmarks[0]")]
    [InlineData("\"lower\"", "\"smaller\"", "PG3010", "$.benchmarks[0].better")]
    [InlineData("\"lower\"", "\"faster\"", "PG3010", "$.benchmarks[0].better: the value is none of its words (lower, higher). Write one of them.")]
    [InlineData("[1.5]", "[1.5,]", "PG3004", "The file is not JSON: a comma stands before a closing bracket. Remove the comma.")]
    [InlineData("10321", "\"10321\"", "PG3010", "$.benchmarks[0].runs[0].samples[0]")]
    [InlineData("10321", "null", "PG3010", "A value is null.")]
    [InlineData("10321", "NaN", "PG3004", "not complete JSON")]
    [InlineData("samples@1", "samples@2", "PG3006", "Update perfgate")]
    public void A_fault_names_its_place(string old, string now, string id, string words)
    {
        string text = Example.ReplaceLineEndings("\n");
        int at = text.IndexOf(old, StringComparison.Ordinal);
        Diagnostic fault = Parse(text[..at] + now + text[(at + old.Length)..]).Diagnostics[0];
        fault.ToString().ShouldContain(words);
        fault.Id.ShouldBe(id);
    }

    [Fact]
    public void An_empty_file_is_never_an_empty_success() =>
        Parse("{\"schema\": \"perfgate/samples@1\", \"benchmarks\": []}").Diagnostics.Single().Id.ShouldBe("PG3204");
}
