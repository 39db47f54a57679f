using System.Text;
using Perfgate.Diagnostics;
using Perfgate.Records;
using Perfgate.Storage.Records;
using Perfgate.Suites;
using Perfgate.TestKit;

namespace Perfgate.Storage.Tests.Records;

public sealed class RunJournalTests
{
    private static RunRecord Header(string id = "run-1") =>
        SampleRuns.Run(id) with { Cases = [.. SampleRuns.Run().Cases.Select(item => item with { Launches = [] })] };

    private static byte[] Journal(TemporaryFolder folder)
    {
        using (RunJournal journal = RunJournal.Open(folder.Path, Header()).Value)
        {
            journal.Add(new CaseId("print"), SampleRuns.Launch(1, 1)).ShouldBeNull();
            journal.Add(SampleRuns.HostileId, SampleRuns.Launch(1, 2, 3)).ShouldBeNull();
            journal.Add(new CaseId("print"), SampleRuns.Launch(2, 4)).ShouldBeNull();
        }
        return File.ReadAllBytes(Path.Combine(folder.Path, RunJournal.FileName));
    }

    [Fact]
    public void A_run_that_was_killed_is_recovered_as_interrupted()
    {
        using TemporaryFolder folder = new();
        Journal(folder);
        Result<RunRecord> read = RunFile.Read(folder.Path);
        read.Value.State.ShouldBe(RunState.Interrupted);
        read.Value.Cases[2].Launches.Select(launch => launch.Index).ShouldBe([1, 2]);
        read.Value.Cases[1].Launches.Single().Samples[0].Values.ShouldBe([2, 3]);
        read.Diagnostics.ShouldHaveSingleItem().Sentence.ShouldStartWith("The run ended before its record was written; 3 finished launches");
    }

    [Fact]
    public void A_journal_cut_off_at_any_byte_loses_at_most_the_last_launch()
    {
        using TemporaryFolder folder = new();
        byte[] whole = Journal(folder);
        string path = folder.File("cut.jsonl");
        int lastLine = Array.LastIndexOf(whole, (byte)'\n', whole.Length - 2) + 1;
        for (int length = lastLine; length < whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);
            Result<RunRecord> read = RunJournal.Recover(path);
            read.Succeeded.ShouldBeTrue($"cut to {length} bytes");
            int launches = read.Value.Cases.Sum(item => item.Launches.Count);
            launches.ShouldBe(length == whole.Length - 1 ? 3 : 2);
            read.Diagnostics.Any(warning => warning.Id == "PG3014").ShouldBe(length > lastLine && length < whole.Length - 1);
        }
    }

    [Fact]
    public void A_journal_cut_off_in_its_first_line_has_nothing_to_recover()
    {
        using TemporaryFolder folder = new();
        byte[] whole = Journal(folder);
        string path = folder.File("cut.jsonl");
        int first = Array.IndexOf(whole, (byte)'\n');
        foreach (int length in Enumerable.Range(0, first))
        {
            File.WriteAllBytes(path, whole[..length]);
            RunJournal.Recover(path).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PG3015");
        }
    }

    [Fact]
    public void A_line_damaged_in_the_middle_is_an_error_with_its_line()
    {
        using TemporaryFolder folder = new();
        string[] lines = Encoding.UTF8.GetString(Journal(folder)).Split('\n');
        lines[2] = lines[2][..20];
        Diagnostic fault = RunJournal.Recover(folder.Write("damaged.jsonl", string.Join('\n', lines))).Diagnostics.ShouldHaveSingleItem();
        fault.Id.ShouldBe("PG3015");
        fault.Place!.Line.ShouldBe(3);
    }

    [Fact]
    public void A_launch_of_an_unknown_case_is_damage()
    {
        using TemporaryFolder folder = new();
        string text = Encoding.UTF8.GetString(Journal(folder)).Replace("{\"case\":\"print\"", "{\"case\":\"prent\"", StringComparison.Ordinal);
        RunJournal.Recover(folder.Write("x.jsonl", text)).Diagnostics.ShouldHaveSingleItem().Sentence.ShouldContain("no case \"prent\"");
    }

    [Fact]
    public void A_complete_run_leaves_the_record_and_no_journal()
    {
        using TemporaryFolder folder = new();
        using RunJournal journal = RunJournal.Open(folder.Path, Header()).Value;
        journal.Add(new CaseId("print"), SampleRuns.Launch(1, 1));
        journal.Complete(SampleRuns.Run()).Diagnostics.ShouldBeEmpty();
        Directory.GetFiles(folder.Path).Select(Path.GetFileName).ShouldBe([RunFile.FileName]);
        RunFile.Read(folder.Path).Value.State.ShouldBe(RunState.Complete);
    }

    [Fact]
    public void A_record_beats_the_journal_of_its_own_run_but_not_that_of_a_later_one()
    {
        using TemporaryFolder folder = new();
        Journal(folder);
        RunFile.Write(Path.Combine(folder.Path, RunFile.FileName), SampleRuns.Run("run-1"));
        RunFile.Read(folder.Path).Value.State.ShouldBe(RunState.Complete);

        RunFile.Write(Path.Combine(folder.Path, RunFile.FileName), SampleRuns.Run("run-0"));
        Result<RunRecord> later = RunFile.Read(folder.Path);
        later.Value.Id.ShouldBe("run-1");
        later.Diagnostics.ShouldContain(warning => warning.Id == "PG3018");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_known_before_measuring()
    {
        using TemporaryFolder folder = new();
        Diagnostic fault = RunJournal.Open(folder.Write("file", ""), Header()).Diagnostics.ShouldHaveSingleItem();
        fault.Id.ShouldBe("PG3003");
        fault.NextStep.ShouldNotBeNull();
    }

    [LinuxFact]
    public void A_full_disk_is_known_before_measuring()
    {
        using TemporaryFolder folder = new();
        File.CreateSymbolicLink(folder.File(RunJournal.FileName), "/dev/full");
        RunJournal.Open(folder.Path, Header()).Diagnostics.ShouldHaveSingleItem().Sentence.ShouldBe("The file cannot be written: no space is left on the disk.");
    }

    [Fact]
    public void A_launch_that_is_not_finite_is_a_warning_with_that_reason()
    {
        using TemporaryFolder folder = new();
        using RunJournal journal = RunJournal.Open(folder.Path, Header()).Value;
        journal.Add(new CaseId("print"), SampleRuns.Launch(1, double.NaN))!.Sentence.ShouldContain("A number is not finite");
        journal.Add(new CaseId("print"), SampleRuns.Launch(2, 1)).ShouldBeNull();
    }

    [Fact]
    public void A_disk_that_fills_up_is_one_warning_and_the_file_stays_readable()
    {
        using TemporaryFolder folder = new();
        Journal(folder);
        string path = Path.Combine(folder.Path, RunJournal.FileName);
        using FileStream file = new(path, FileMode.Append);
        using FillingStream full = new(file);
        using RunJournal journal = new(path, full);
        journal.Add(new CaseId("print"), SampleRuns.Launch(3, 5))!.Id.ShouldBe("PG3016");
        journal.Add(new CaseId("print"), SampleRuns.Launch(4, 5)).ShouldBeNull();
        full.IsFull = false;
        journal.Add(new CaseId("print"), SampleRuns.Launch(5, 5)).ShouldBeNull();
        file.Flush();
        RunJournal.Recover(path).Value.Cases[2].Launches.Select(launch => launch.Index).ShouldBe([1, 2, 5]);
    }
}
