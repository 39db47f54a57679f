using Perfgate.Storage.Documents;
using Perfgate.Storage.Suites;
using Perfgate.TestKit;

namespace Perfgate.Storage.Tests.Documents;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("suite")]
    [InlineData("run")]
    [InlineData("baseline")]
    [InlineData("calibration")]
    [InlineData("samples")]
    public void The_committed_schema_is_the_one_the_reader_holds_files_against(string name)
    {
        string generated = name switch
        {
            "suite" => SuiteSchema.Json,
            "run" => RecordSchemas.Run,
            "baseline" => RecordSchemas.Baseline,
            "calibration" => RecordSchemas.Calibration,
            _ => RecordSchemas.Samples,
        };
        GoldenFile.ShouldHold(generated, "docs", "schemas", $"{name}.schema.json");
    }
}
