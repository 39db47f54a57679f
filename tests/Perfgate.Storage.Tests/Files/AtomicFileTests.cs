using Perfgate.Diagnostics;
using Perfgate.Storage.Files;
using Perfgate.TestKit;

namespace Perfgate.Storage.Tests.Files;

public sealed class AtomicFileTests
{
    [Fact]
    public void A_file_is_replaced_whole()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("a.json", "old and longer");
        AtomicFile.Write(path, "new"u8).Value.ShouldBe(path);
        File.ReadAllText(path).ShouldBe("new");
        Directory.GetFiles(folder.Path).Length.ShouldBe(1);
    }

    [Fact]
    public void A_missing_folder_is_a_sentence_or_is_made()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "x", "y", "a.json");
        Diagnostic fault = AtomicFile.Write(path, "new"u8).Diagnostics.Single();
        fault.Sentence.ShouldBe("The file cannot be written: its folder does not exist.");
        fault.NextStep.ShouldBe("Create the folder or name another one.");
        AtomicFile.WriteWithFolder(path, "new"u8).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_folder_in_the_files_place_is_a_sentence_and_leaves_nothing_behind()
    {
        using TemporaryFolder folder = new();
        folder.File("a.json/x");
        AtomicFile.Write(Path.Combine(folder.Path, "a.json"), "new"u8).Diagnostics.Single().Id.ShouldBe("PG3003");
        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_in_the_folders_place_is_a_sentence()
    {
        using TemporaryFolder folder = new();
        AtomicFile.WriteWithFolder(Path.Combine(folder.Write("file", ""), "a.json"), "new"u8).Diagnostics.Single().Id.ShouldBe("PG3003");
    }

    [LinuxFact]
    public void A_file_without_length_is_still_read_within_the_limit() =>
        BoundedReader.Read("/dev/zero", 1000).Diagnostics.Single().Id.ShouldBe("PG3002");

    [Fact]
    public void A_path_that_is_none_is_a_sentence()
    {
        BoundedReader.Read("").Diagnostics.Single().Id.ShouldBe("PG3001");
        BoundedReader.Read("a\0b").Diagnostics.Single().Id.ShouldBe("PG3001");
        AtomicFile.Write("", "x"u8).Diagnostics.Single().Id.ShouldBe("PG3003");
    }
}
