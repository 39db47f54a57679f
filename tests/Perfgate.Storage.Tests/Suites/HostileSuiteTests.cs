using System.Diagnostics;
using System.Text;
using Perfgate.Diagnostics;
using Perfgate.Storage.Suites;
using Perfgate.Suites;
using Perfgate.TestKit;

namespace Perfgate.Storage.Tests.Suites;

public sealed class HostileSuiteTests
{
    private static string Only(string text) => SuiteTexts.Read(text).Diagnostics.ShouldHaveSingleItem().Id;

    [Theory]
    [InlineData("", "PG1004")]
    [InlineData("# nothing\n", "PG1004")]
    [InlineData("---\n", "PG1004")]
    [InlineData("- a\n", "PG1004")]
    [InlineData("text", "PG1004")]
    [InlineData("a: [1", "PG1003")]
    [InlineData("a: \"x", "PG1003")]
    [InlineData("a:\n\tb: 1\n", "PG1003")]
    [InlineData("a: b: c", "PG1003")]
    [InlineData("a: \u0001", "PG1002")]
    [InlineData("suite: s", "PG1010")]
    [InlineData("schema: 1", "PG1010")]
    [InlineData("schema: perfgate/run@1", "PG1010")]
    [InlineData("schema: perfgate/suite@x", "PG1010")]
    [InlineData("schema: perfgate/suite@2\nbranches: 7", "PG1011")]
    [InlineData("schema: perfgate/suite@0", "PG1011")]
    public void A_file_that_is_no_suite_is_one_sentence(string text, string id) => Only(text).ShouldBe(id);

    [Fact]
    public void A_newer_version_names_both_versions() =>
        SuiteTexts.Read("schema: perfgate/suite@2").Diagnostics.Single().Sentence
            .ShouldBe("The file is perfgate/suite@2; this perfgate knows versions up to @1.");

    [Fact]
    public void A_tab_is_called_a_tab() =>
        SuiteTexts.Read("schema: perfgate/suite@1\nbenchmarks:\n\t- name: b\n").Diagnostics.Single().Sentence
            .ShouldBe("The line is indented with a tab; YAML allows only spaces.");

    [Fact]
    public void Aliases_are_refused_so_that_they_cannot_explode()
    {
        StringBuilder bomb = new("schema: perfgate/suite@1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 20; level++)
            bomb.Append($"a{level}: &a{level} [*a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}]\n");
        Stopwatch watch = Stopwatch.StartNew();
        SuiteTexts.Read(bomb.ToString()).Diagnostics.ShouldContain(fault => fault.Id == "PG1006");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("[", 500_000)]
    [InlineData("{a: ", 200_000)]
    [InlineData("- ", 300_000)]
    public void Deep_nesting_does_not_overflow_the_stack(string opening, int times)
    {
        Result<Suite> result = SuiteTexts.Read("schema: perfgate/suite@1\na:\n  " + string.Concat(Enumerable.Repeat(opening, times)));
        result.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PG1007");
    }

    [Fact]
    public void A_huge_file_is_refused_unread()
    {
        using TemporaryFolder folder = new();
        SuiteReader.ReadFile(folder.Write("big.yml", new string('#', (1 << 20) + 1))).Diagnostics.Single().Id.ShouldBe("PG3002");
        Only(new string('#', (1 << 20) + 1)).ShouldBe("PG1001");
    }

    [Fact]
    public void A_binary_file_is_refused()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("binary.yml");
        File.WriteAllBytes(path, [0xFF, 0xFE, 0x00, 0x41]);
        SuiteReader.ReadFile(path).Diagnostics.Single().Id.ShouldBe("PG1002");
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        using TemporaryFolder folder = new();
        SuiteReader.ReadFile(folder.Path).Diagnostics.Single().Id.ShouldBe("PG3001");
    }

    [Fact]
    public void A_suite_cut_off_anywhere_is_a_result()
    {
        string text = SuiteTexts.Full.ReplaceLineEndings("\n");
        for (int length = 0; length < text.Length; length++)
            _ = SuiteTexts.Read(text[..length]).Diagnostics;
    }

    [Fact]
    public void Control_characters_never_reach_a_sentence()
    {
        Diagnostic fault = SuiteTexts.Read(SuiteTexts.WithTop("\"a\\e[31m\\nb\": 1")).Diagnostics.ShouldHaveSingleItem();
        fault.ToString().Any(char.IsControl).ShouldBeFalse();
    }

    [Fact]
    public void Ten_thousand_faults_are_a_hundred_sentences()
    {
        string text = SuiteTexts.WithTop(string.Join("\n", Enumerable.Range(0, 10_000).Select(index => $"x{index}: 1")));
        SuiteTexts.Read(text).Diagnostics.Count.ShouldBe(100);
    }
}
