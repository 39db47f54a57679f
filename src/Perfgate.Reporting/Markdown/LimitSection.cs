using System.Text;
using Perfgate.Comparisons;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>Hard limits that were violated or could not be decided.</summary>
internal static class LimitSection
{
    public static void Write(StringBuilder text, VisibleRows rows)
    {
        if (rows.Limits.Count == 0)
            return;
        text.Append("\n### Limits\n\n");
        MarkdownTable table = new(text, "State", "Case", "Limit", ">Observed", "Why");
        foreach ((string name, ReportLimit limit) in rows.Limits)
        {
            table.Row(
                limit switch { { Waiver: not null } => "violated, waived", { State: LimitState.Violated } => "violated", _ => "undecided" },
                Cells.Name(name),
                MarkdownText.EscapeCell(Words.Limit(limit)),
                $"**{Cells.Value(limit.Observed, limit.Unit)}**",
                limit.Waiver is null ? Cells.Text(limit.Explanation) : $"{Cells.Text(limit.Explanation)}; waived {Words.Term(limit.Waiver)}: {Cells.Text(limit.Waiver.Reason)}");
        }
    }
}
