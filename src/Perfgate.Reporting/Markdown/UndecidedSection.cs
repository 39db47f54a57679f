using System.Text;
using Perfgate.Comparisons;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>Rows about which nothing was decided, why, and what to do next.</summary>
internal static class UndecidedSection
{
    public static void Write(StringBuilder text, Report report, VisibleRows rows)
    {
        if (rows.Undecided.Count == 0)
            return;
        text.Append("\n### Not decided\n\n");
        MarkdownTable table = new(text, "Gate", "Case", "Metric", "Outcome", "Why");
        foreach (IReadOnlyList<ReportRow> alike in rows.Undecided)
        {
            ReportRow row = alike[0];
            string[] metrics = [.. alike.Select(Cells.Metric).Distinct()];
            table.Row(Words.Effect(row), EqualRows.Names(alike, one => Cells.Name(one.Case)), metrics is [string metric] ? metric : "several", Words.Of(row.Outcome), Cells.Text(row.Explanation));
        }
        text.Append("\nWhat to do next:\n\n");
        HashSet<string> same = [.. report.Cases.Where(item => item.Code is { State: CodeState.Identical }).Select(item => item.Case)];
        foreach ((Outcome outcome, bool isSameCode) in rows.Undecided.SelectMany(alike => alike).Select(row => (row.Outcome, row.Outcome == Outcome.Inconclusive && same.Contains(row.Case))).Distinct())
            text.Append($"- *{Words.Of(outcome)}*{(isSameCode ? ", machine code identical" : "")}: {(isSameCode ? Words.SameCodeStep : Words.NextStep(outcome))}\n");
    }
}
