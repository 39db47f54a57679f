using System.Text;
using Perfgate.Reporting.Reports;

namespace Perfgate.Reporting.Markdown;

internal static class ImprovementSection
{
    public static void Write(StringBuilder text, VisibleRows rows)
    {
        if (rows.Improved.Count == 0)
            return;
        text.Append("\n### Faster or better\n\n");
        MarkdownTable table = new(text, "Case", "Metric", ">Baseline", ">Head", "Change", "Launches");
        // No p here: it is about harm, and near 1 for a gain.
        foreach (ReportRow row in rows.Improved)
            table.Row(Cells.Name(row.Case), Cells.Metric(row), Cells.Value(row.Baseline, row), Cells.Value(row.Head, row), Cells.ChangeAndInterval(row), Cells.Launches(row));
    }
}
