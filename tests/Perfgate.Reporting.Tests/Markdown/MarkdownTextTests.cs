using FsCheck;
using FsCheck.Fluent;
using Perfgate.Reporting.Markdown;
using Perfgate.Reporting.Tests.Samples;

namespace Perfgate.Reporting.Tests.Markdown;

public sealed class MarkdownTextTests
{
    public static TheoryData<string> HostileText => [.. HostileNames.All];

    [Theory]
    [MemberData(nameof(HostileText))]
    public void Hostile_text_does_nothing_in_a_line_an_item_or_a_cell(string text)
    {
        MarkdownProbe.Faults($"{MarkdownText.Escape(text)}\n\n- {MarkdownText.Escape(text)}\n").ShouldBeEmpty();
        string table = $"| a | b |\n| :-- | :-- |\n| {MarkdownText.Escape(text)} | {MarkdownText.Code(text)} |\n";
        MarkdownProbe.Faults(table).ShouldBeEmpty();
        MarkdownProbe.CellCounts(table).ShouldBe([2, 2]);
    }

    [Theory]
    [InlineData("- x")]
    [InlineData("1. x")]
    [InlineData("12) x")]
    [InlineData("+ x")]
    [InlineData("# x")]
    [InlineData("> x")]
    [InlineData("=== ")]
    public void Text_that_looks_like_a_block_stays_a_paragraph(string text) =>
        MarkdownProbe.ToHtml(MarkdownText.Escape(text)).ShouldStartWith("<p>");

    [Fact]
    public void Random_hostile_text_does_nothing()
    {
        Gen<string> names = Gen.Elements(HostileNames.Pieces.ToArray()).ArrayOf().Select(string.Concat);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1500),
            Prop.ForAll(names.ToArbitrary(), text =>
            {
                string table = $"| a | b |\n| :-- | :-- |\n| {MarkdownText.Escape(text)} | {MarkdownText.Code(text)} |\n";
                MarkdownProbe.Faults(table).ShouldBeEmpty();
                MarkdownProbe.CellCounts(table).ShouldBe([2, 2]);
                MarkdownProbe.Faults($"- {MarkdownText.Escape(text)}\n\n{MarkdownText.Fence([text])}").ShouldBeEmpty();
            }));
    }

    [Theory]
    [InlineData("softmax/n=4096/dtype=f16", "`softmax/n=4096/dtype=f16`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`a`", "`` `a` ``")]
    public void Names_are_code_spans_that_their_backticks_do_not_close(string name, string expected) =>
        MarkdownText.Code(name).ShouldBe(expected);

    [Fact]
    public void Ordinary_sentences_stay_legible_in_the_source() =>
        MarkdownText.Escape("The change of wall_time is +18.2 % (5 of 5 launches), p = 0.004.").ShouldBe("The change of wall_time is +18.2 % (5 of 5 launches), p = 0.004.");

    [Fact]
    public void Direction_overrides_and_control_characters_are_made_visible() =>
        MarkdownText.Escape("a\u202Eb\u0007c").ShouldBe("a\uFFFDb\uFFFDc");

    [Fact]
    public void A_fence_is_longer_than_any_run_of_backticks_inside() =>
        MarkdownText.Fence(["echo ```` x"]).ShouldBe("`````sh\necho ```` x\n`````\n");
}
