using System.Text;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>The regressed rows, each followed by the span that grew most, and the doubts about them.</summary>
internal static class RegressionSection
{
    private const int MostDoubts = 5;

    public static void Write(StringBuilder text, Report report, VisibleRows rows)
    {
        if (rows.Regressed.Count == 0)
            return;
        Dictionary<string, ReportSpan> slower = [];
        foreach (ReportCase item in report.Cases)
        {
            if (item.Spans.FirstOrDefault(span => span.IsLargestIncrease) is ReportSpan span)
                slower[item.Case] = span;
        }
        bool anchored = rows.Regressed.Any(Numbers.HasAnchor);
        text.Append("\n### Slower or worse\n\n");
        MarkdownTable table = new(text, ["Gate", "Case", "Metric", ">Baseline", ">Head", "Change", .. AnchorColumn.Title(anchored), "Threshold", "Launches, p"]);
        foreach (ReportRow row in rows.Regressed)
        {
            table.Row([Words.Effect(row), Cells.Name(row.Case), Cells.Metric(row), Cells.Value(row.Baseline, row), Cells.Value(row.Head, row), Cells.ChangeAndInterval(row), .. AnchorColumn.Cell(anchored, row), Cells.Thresholds(row.Thresholds), Cells.Evidence(row)]);
            // Spans are parts of a case's time, whichever of its metrics regressed: shown once, under the first.
            if (slower.Remove(row.Case, out ReportSpan? span))
                table.Row(["", $"↳ {Cells.Name(span.Name)}", "span", Cells.Value(span.BaselineSeconds, "s"), Cells.Value(span.HeadSeconds, "s"), $"**{Growth(span)}**", .. anchored ? [""] : Array.Empty<string>(), "", "the largest part of the increase"]);
        }
        AnchorColumn.Explain(text, rows.Regressed);
        WriteDoubts(text, rows.Regressed);
    }

    private static string Growth(ReportSpan span) =>
        span.Change is null ? Cells.Number(Numbers.SecondsMore(span)) : $"{Cells.Number(Numbers.Signed(span.Change))} ({Cells.Number(Numbers.SecondsMore(span))})";

    private static void WriteDoubts(StringBuilder text, IReadOnlyList<ReportRow> rows)
    {
        (ReportRow Row, string Doubt)[] doubts = [.. rows.SelectMany(row => row.Warnings.Select(warning => (row, warning))).Take(MostDoubts)];
        if (doubts.Length > 0)
            text.Append("\nRead with care:\n\n");
        foreach ((ReportRow row, string doubt) in doubts)
            text.Append($"- {Cells.Name(row.Case)} {Cells.Metric(row)}: {Cells.Sentence(doubt)}\n");
    }
}
