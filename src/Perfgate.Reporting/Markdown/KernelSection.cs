using System.Text;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>Which cases ran the same machine code on both sides, and what the compiler made of those that did not.</summary>
internal static class KernelSection
{
    private const int Most = 100;

    public static void Write(StringBuilder text, Report report)
    {
        ReportCase[] cases = [.. report.Cases.Where(item => item.Code is not null || item.Numbers.Any(number => Readings.IsOfKernel(number.Name)))];
        if (cases.Length == 0)
            return;
        Folds.Open(text, "Kernels");
        MarkdownTable table = new(text, "Case", "Machine code", "Baseline → head, where they differ");
        foreach (ReportCase item in cases.Take(Most))
            table.Row(Cells.Name(item.Case), Codes.State(item.Code, Cells.Name), Codes.Differences(item, Cells.Name));
        if (cases.Length > Most)
            text.Append($"\n… and {cases.Length - Most} more in report.json\n");
        text.Append("\n*Identical* is byte for byte, launched the same way; *unknown* where a side does not say, its launches disagree, or another version of perfgate measured it. Numbers are medians over launches.\n");
        Folds.Close(text);
    }
}
