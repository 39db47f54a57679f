using Perfgate.Storage.Baselines;
using Perfgate.Storage.Comparisons;
using Perfgate.Storage.Records;
using Perfgate.Storage.Tests.Records;
using Perfgate.Storage.Tests.Samples;
using Perfgate.TestKit;

namespace Perfgate.Storage.Tests.Comparisons;

public sealed class ComparisonInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_is_known_by_its_content_or_its_folder()
    {
        RunFile.Write(folder.File("out/run.json"), SampleRuns.Run());
        File.Copy(folder.File("out/run.json"), folder.File("any.txt"));
        ComparisonInput.Read(folder.File("any.txt")).Value.ShouldBeOfType<ComparisonInput.Run>().Record.Id.ShouldBe(SampleRuns.Run().Id);
        ComparisonInput.Read(Path.Combine(folder.Path, "out")).Value.ShouldBeOfType<ComparisonInput.Run>();
    }

    [Fact]
    public void A_journal_alone_is_a_run_too()
    {
        RunJournal.Open(folder.File("out"), SampleRuns.Run()).Value.Dispose();
        ComparisonInput.Read(Path.Combine(folder.Path, "out")).Value.ShouldBeOfType<ComparisonInput.Run>();
        ComparisonInput.Read(folder.File("out/run.journal.jsonl")).Value.ShouldBeOfType<ComparisonInput.Run>();
    }

    [Fact]
    public void Baselines_are_read_one_by_one_and_by_folder()
    {
        BaselineStore store = new(folder.File("baselines"));
        string path = store.Accept(SampleRuns.Run(), "me", null, SampleRuns.Noon, allowFailed: false).Value.Paths[0];
        ComparisonInput.Read(path).Value.ShouldBeOfType<ComparisonInput.Baselines>().Items.Count.ShouldBe(1);
        ComparisonInput.Read(Path.Combine(folder.Path, "baselines")).Value.ShouldBeOfType<ComparisonInput.Baselines>().Items.Count.ShouldBe(2);
    }

    [Fact]
    public void A_samples_file_is_known_by_its_content() =>
        ComparisonInput.Read(folder.Write("x.json", SamplesFileTests.Example)).Value.ShouldBeOfType<ComparisonInput.Samples>();

    [Fact]
    public void An_empty_folder_is_an_error_and_never_an_empty_success() =>
        ComparisonInput.Read(folder.Path).Diagnostics.Single().Id.ShouldBe("PG3019");

    [Theory]
    [InlineData("schema: perfgate/suite@1", "PG3004")]
    [InlineData("{}", "PG3005")]
    [InlineData("{\"schema\": \"perfgate/suite@1\"}", "PG3005")]
    [InlineData("[{\"name\": \"a\", \"value\": 1}]", "PG3004")]
    public void Another_file_is_refused_with_what_could_be_read(string text, string id) =>
        ComparisonInput.Read(folder.Write("x", text)).Diagnostics.Single().Id.ShouldBe(id);

    [Fact]
    public void A_folder_with_a_foreign_file_among_the_baselines_names_it()
    {
        folder.Write("baselines/package.json", "{}");
        ComparisonInput.Read(Path.Combine(folder.Path, "baselines")).Diagnostics.Single().Place!.File.ShouldEndWith("package.json");
    }
}
