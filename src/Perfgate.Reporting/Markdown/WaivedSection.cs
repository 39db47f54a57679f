using System.Text;
using Perfgate.Comparisons;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>Regressions that the policy lets pass: why, and for how long.</summary>
internal static class WaivedSection
{
    public static void Write(StringBuilder text, VisibleRows rows)
    {
        if (rows.Waived.Count == 0)
            return;
        bool anchored = rows.Waived.Any(Numbers.HasAnchor);
        text.Append("\n### Waived\n\n");
        MarkdownTable table = new(text, ["Case", "Metric", ">Baseline", ">Head", "Change", .. AnchorColumn.Title(anchored), "Launches, p", "Reason", "Waived"]);
        foreach (ReportRow row in rows.Waived)
        {
            table.Row(
            [
                Cells.Name(row.Case), Cells.Metric(row), Cells.Value(row.Baseline, row), Cells.Value(row.Head, row), Cells.ChangeAndInterval(row), .. AnchorColumn.Cell(anchored, row),
                Cells.Evidence(row), row.Waiver is null ? "" : Cells.Text(row.Waiver.Reason), row.Waiver is null ? "" : Words.Term(row.Waiver),
            ]);
        }
        if (!rows.Regressed.Any(Numbers.HasAnchor))
            AnchorColumn.Explain(text, rows.Waived);
        text.Append($"\n{Words.NextStep(Outcome.Waived)}\n");
    }
}
