using System.Text;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>Rows whose accepted runs became worse bit by bit: main's doing, shown beside the change and never as the change's fault.</summary>
internal static class DriftSection
{
    public static void Write(StringBuilder text, VisibleRows rows)
    {
        if (rows.Drifting.Count == 0)
            return;
        text.Append("\n### Drift on main\n\n");
        MarkdownTable table = new(text, "Gate", "Case", "Metric", "Accepted runs", ">Per run", ">Newest against anchor", "Why");
        foreach ((ReportRow row, ReportDrift drift) in rows.Drifting)
        {
            table.Row(
                Words.Effect(drift.Action),
                Cells.Name(row.Case),
                Cells.Metric(row),
                Cells.Chart(row),
                Cells.Number(Numbers.Signed(drift.PerRun)),
                Cells.Number(Numbers.Signed(drift.SinceAnchor)),
                Cells.Text(drift.Explanation));
        }
        text.Append($"\nThis is about the accepted runs alone, without this change; positive is worse, whichever direction is better. {Words.DriftStep}\n");
    }
}
