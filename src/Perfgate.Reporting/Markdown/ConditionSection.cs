using System.Text;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>How each decision came about: every condition, held or not, with its numbers.</summary>
internal static class ConditionSection
{
    public static void Write(StringBuilder text, Report report)
    {
        ReportRow[] rows = [.. report.Rows.Where(row => row.Conditions.Count > 0)];
        if (rows.Length == 0)
            return;
        Folds.Open(text, "Conditions behind each decision");
        MarkdownTable table = new(text, "Case", "Metric", "Condition", "Held", "Numbers");
        foreach (ReportRow row in rows)
        {
            bool first = true;
            foreach (ReportCondition condition in row.Conditions)
            {
                table.Row(
                    first ? Cells.Name(row.Case) : "",
                    first ? $"{Cells.Metric(row)}: {Words.Of(row.Outcome)}" : "",
                    MarkdownText.EscapeCell(condition.Name.Replace('_', ' ')),
                    condition.Held ? "✓" : "✗",
                    Cells.Text(condition.Detail));
                first = false;
            }
        }
        Folds.Close(text);
    }
}
