using System.Text;
using Perfgate.Diagnostics;
using Perfgate.Storage.Baselines;
using Perfgate.Storage.Records;
using Perfgate.Storage.Samples;
using Perfgate.Storage.Suites;
using Perfgate.Storage.Tests.Records;
using Perfgate.Storage.Tests.Samples;
using Perfgate.Storage.Tests.Suites;
using Perfgate.TestKit;

namespace Perfgate.Storage.Tests.Files;

/// <summary>Files changed at random bytes must be read or refused, and never throw.</summary>
public sealed class MutationTests
{
    [Fact]
    public void A_mutated_suite_is_a_result() =>
        Mutate(Encoding.UTF8.GetBytes(SuiteTexts.Full.ReplaceLineEndings("\n")), 2000, content =>
            YamlDocument.Text(content, "m").Then(text => SuiteReader.ReadText(text, "m")).Diagnostics);

    [Fact]
    public void A_mutated_run_record_is_a_result() =>
        Mutate(RunFile.Format(SampleRuns.Run(), "m").Value, 2000, content => RunFile.Parse(content, "m").Diagnostics);

    [Fact]
    public void A_mutated_journal_is_a_result()
    {
        using TemporaryFolder folder = new();
        using (RunJournal journal = RunJournal.Open(folder.Path, SampleRuns.Run()).Value)
            journal.Add(SampleRuns.HostileId, SampleRuns.Launch(7, 1));
        Mutate(File.ReadAllBytes(Path.Combine(folder.Path, RunJournal.FileName)), 1000, content => JournalText.Parse(content, "m").Diagnostics);
    }

    [Fact]
    public void A_mutated_baseline_is_a_result()
    {
        using TemporaryFolder folder = new();
        BaselineStore store = new(folder.Path);
        string path = "";
        for (int index = 0; index <= 3; index++)
            path = store.Accept(SampleRuns.Run($"run-{index}"), "me", null, SampleRuns.Noon, allowFailed: false).Value.Paths[0];
        store.Prune(1);
        BaselineFile.Read(path).Value.Past.Count.ShouldBe(3);
        Mutate(File.ReadAllBytes(path), 2000, content => BaselineFile.Parse(content, "m").Diagnostics);
    }

    [Fact]
    public void A_mutated_samples_file_is_a_result() =>
        Mutate(Encoding.UTF8.GetBytes(SamplesFileTests.Example), 2000, content => SamplesFile.Parse(content, "m").Diagnostics);

    private static void Mutate(byte[] whole, int times, Func<byte[], IReadOnlyList<Diagnostic>> read)
    {
        foreach (byte[] content in Mutations.Of(whole, times))
        {
            foreach (Diagnostic diagnostic in read(content))
                diagnostic.Sentence.Any(char.IsControl).ShouldBeFalse(diagnostic.ToString());
        }
    }
}
