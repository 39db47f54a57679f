using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Perfgate.Reporting.Tests.Markdown;

/// <summary>What another parser sees in a rendered report.</summary>
internal static partial class MarkdownProbe
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley(enableSmileys: false).Build();

    private static readonly string[] OwnHtml = ["<details>", "</details>", "</summary>", "<summary>", "<!-- perfgate report@1 suite="];

    /// <summary>Sentences about everything in the text that a report never has on purpose.</summary>
    public static IReadOnlyList<string> Faults(string markdown)
    {
        MarkdownDocument document = Markdig.Markdown.Parse(markdown, Pipeline);
        List<string> faults = [];
        foreach (MarkdownObject part in document.Descendants())
        {
            switch (part)
            {
                case LinkInline { IsImage: true } image:
                    faults.Add($"image {image.Url}");
                    break;
                case LinkInline link:
                    faults.Add($"link {link.Url}");
                    break;
                case AutolinkInline link:
                    faults.Add($"autolink {link.Url}");
                    break;
                case LinkReferenceDefinition definition when definition is not Markdig.Extensions.AutoIdentifiers.HeadingLinkReferenceDefinition:
                    faults.Add($"link definition {definition.Label}");
                    break;
                case HtmlInline html:
                    faults.Add($"HTML {html.Tag}");
                    break;
                case HtmlBlock html when !OwnHtml.Any(own => Text(html, markdown).StartsWith(own, StringComparison.Ordinal)) || Text(html, markdown).Count('<') > 3:
                    faults.Add($"HTML block {Text(html, markdown)}");
                    break;
                case Table table when table.Any(row => ((TableRow)row).Count != ((TableRow)table[0]).Count):
                    faults.Add("a table row with more or fewer cells than the header");
                    break;
                case LiteralInline literal when Triggers().Match(literal.Content.ToString()) is { Success: true } trigger:
                    faults.Add($"text a host would turn into a reference: {trigger.Value}");
                    break;
                case Markdig.Extensions.Emoji.EmojiInline emoji:
                    faults.Add($"emoji {emoji.Match}");
                    break;
                default:
                    break;
            }
        }
        return faults;
    }

    /// <summary>The cells' counts of every row of every table.</summary>
    public static IReadOnlyList<int> CellCounts(string markdown) =>
        [.. Markdig.Markdown.Parse(markdown, Pipeline).Descendants<TableRow>().Select(row => row.Count)];

    public static string ToHtml(string markdown) => Markdig.Markdown.ToHtml(markdown, Pipeline);

    private static string Text(HtmlBlock block, string markdown) => markdown[block.Span.Start..Math.Min(markdown.Length, block.Span.End + 1)];

    // Mentions, issue and commit references, bare links: hosts find them in rendered text, whatever it was in Markdown.
    [GeneratedRegex(@"@[0-9A-Za-z]|#[0-9]|gh-[0-9]|(?<![0-9A-Za-z_])[0-9a-f]{7,40}(?![0-9A-Za-z_])|https?:|www\.[0-9a-z]|:[0-9a-z_+-]+:", RegexOptions.IgnoreCase)]
    private static partial Regex Triggers();
}
