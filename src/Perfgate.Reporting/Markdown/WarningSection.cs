using System.Text;
using Perfgate.Reporting.Reports;

namespace Perfgate.Reporting.Markdown;

/// <summary>Every doubt that travelled with the numbers.</summary>
internal static class WarningSection
{
    private const int Most = 50;

    public static void Write(StringBuilder text, Report report)
    {
        string[] warnings =
        [
            .. report.Warnings.Select(Cells.Sentence),
            .. report.Cases.Where(item => item.DifferentWork).Select(item => $"{Cells.Name(item.Case)}: The two sides' outputs differ on equal seeds, so a gain may be a fault."),
            .. report.Cases.SelectMany(item => item.Warnings.Select(warning => $"{Cells.Name(item.Case)}: {Cells.Sentence(warning)}")),
            .. report.Rows.SelectMany(row => row.Warnings.Select(warning => $"{Cells.Name(row.Case)} {Cells.Metric(row)}: {Cells.Sentence(warning)}")),
        ];
        if (warnings.Length == 0)
            return;
        Folds.Open(text, $"Warnings ({warnings.Length})");
        foreach (string warning in warnings.Take(Most))
            text.Append($"- {warning}\n");
        if (warnings.Length > Most)
            text.Append($"- … and {warnings.Length - Most} more in report.json\n");
        Folds.Close(text);
    }
}
