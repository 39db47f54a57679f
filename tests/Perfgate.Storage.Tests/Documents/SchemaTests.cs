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
    [InlineData("samples")]
    public void The_committed_schema_is_the_one_the_reader_holds_files_against(string name)
    {
        string generated = name switch
        {
            "suite" => SuiteSchema.Json,
            "run" => RecordSchemas.Run,
            "baseline" => RecordSchemas.Baseline,
            _ => RecordSchemas.Samples,
        };
        string path = Repository.PathTo("docs", "schemas", $"{name}.schema.json");
        if (Environment.GetEnvironmentVariable("PERFGATE_UPDATE") == "1")
        {
            Environment.GetEnvironmentVariable("CI").ShouldNotBe("true", "a schema is updated by a person, never by CI");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, generated);
        }
        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(generated, "run the tests with PERFGATE_UPDATE=1 and review the change");
    }
}
