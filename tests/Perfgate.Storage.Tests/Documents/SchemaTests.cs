using System.Text.Json.Nodes;
using Perfgate.Policies;
using Perfgate.Records;
using Perfgate.Storage.Documents;
using Perfgate.Storage.Records;
using Perfgate.Storage.Suites;
using Perfgate.Storage.Tests.Records;
using Perfgate.TestKit;

namespace Perfgate.Storage.Tests.Documents;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("suite")]
    [InlineData("policy")]
    [InlineData("run")]
    [InlineData("baseline")]
    [InlineData("calibration")]
    [InlineData("samples")]
    public void The_committed_schema_is_the_one_the_reader_holds_files_against(string name)
    {
        string generated = name switch
        {
            "suite" => SuiteSchema.Json,
            "policy" => SuiteSchema.PolicyJson,
            "run" => RecordSchemas.Run,
            "baseline" => RecordSchemas.Baseline,
            "calibration" => RecordSchemas.Calibration,
            _ => RecordSchemas.Samples,
        };
        GoldenFile.ShouldHold(generated, "docs", "schemas", $"{name}.schema.json");
    }

    [Fact]
    public void The_schema_requires_nothing_that_the_reader_lets_be_absent()
    {
        RunRecord run = SampleRuns.Run() with { Head = new CommitInfo("1a2b3c4", null, Dirty: false), Policy = new Policy { Waivers = [new Waiver("print", null, "later", null)] } };
        RunFile.Parse(RunFile.Format(run, "run.json").Value, "run.json").Succeeded.ShouldBeTrue();
        JsonNode members = JsonNode.Parse(RecordSchemas.Run)!["properties"]!;
        Required(members["head"]!).ShouldBe(["dirty"]);
        Required(members["policy"]!["properties"]!["waivers"]!["items"]!).ShouldBe(["case", "reason"]);
    }

    private static IEnumerable<string> Required(JsonNode schema) => schema["required"]!.AsArray().Select(name => name!.GetValue<string>());
}
