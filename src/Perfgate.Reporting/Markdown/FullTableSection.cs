using System.Text;
using Perfgate.Comparisons;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>Every row, in the suite's order.</summary>
internal static class FullTableSection
{
    public static void Write(StringBuilder text, Report report, MarkdownDetail detail)
    {
        ReportRow[] rows = [.. report.Rows.Where(row => detail.UnchangedRows || row.Outcome is not (Outcome.Unchanged or Outcome.Informational))];
        if (rows.Length == 0)
            return;
        Folds.Open(text, rows.Length == report.Rows.Count ? $"Full table ({Numbers.Count(rows.Length, "row", "rows")})" : $"Table of the {Numbers.Count(rows.Length, "row", "rows")} that changed or were not decided");
        bool anchored = rows.Any(Numbers.HasAnchor);
        bool charted = detail.Charts && rows.Any(row => row.Series.Count > 1);
        MarkdownTable table = new(
            text,
            ["Case", "Metric", "Outcome", ">Baseline", ">Head", ">Change", "Interval", .. AnchorColumn.Title(anchored), ">p", ">Corrected p", ">Could see", "Launches", .. charted ? ["Accepted runs"] : Array.Empty<string>()]);
        foreach (ReportRow row in rows)
        {
            table.Row(
            [
                Cells.Name(row.Case),
                Cells.Metric(row),
                Words.Of(row.Outcome),
                Cells.Value(row.Baseline, row),
                Cells.Value(row.Head, row),
                Cells.Change(row),
                Cells.Interval(row),
                .. AnchorColumn.Cell(anchored, row),
                Cells.Number(Numbers.Probability(row.P)),
                Cells.Number(Numbers.Probability(row.AdjustedP)),
                Cells.Number(Numbers.Percent(row.SmallestDetectable)),
                Cells.Launches(row),
                .. charted ? [Cells.Chart(row)] : Array.Empty<string>(),
            ]);
        }
        text.Append("\nThe interval's ends hold with 95 % each. *p* is the chance of seeing such numbers without any harm; *corrected p* that with a harm of a third of the block threshold, or half of the warn threshold where that is less, corrected for the number of rows. *Could see* is the smallest harm this row could have shown.\n");
        if (charted)
            text.Append($"\n*Accepted runs*: the newest {Sparkline.Longest}, oldest first; the full height is at least 10 % of the value.\n");
        AnchorColumn.Explain(text, rows);
        Folds.Close(text);
    }
}
