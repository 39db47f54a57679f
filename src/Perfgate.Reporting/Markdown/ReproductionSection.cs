using System.Text;
using Perfgate.Reporting.Reports;

namespace Perfgate.Reporting.Markdown;

/// <summary>How to see the same again, and what to do when a change is wanted.</summary>
internal static class ReproductionSection
{
    public static void Write(StringBuilder text, Report report)
    {
        if (report.Reproduce.Count == 0 && report.Accept.Count == 0)
            return;
        Folds.Open(text, "Reproduce or accept");
        if (report.Reproduce.Count > 0)
            text.Append($"Measure and compare again, on a machine of the same environment class:\n\n{MarkdownText.Fence(report.Reproduce)}\n");
        if (report.Accept.Count > 0)
            text.Append($"If the change is wanted, accept the new numbers; who accepted them and why is kept with the baseline:\n\n{MarkdownText.Fence(report.Accept)}\n");
        text.Append("To let one metric move further without a new baseline, raise its thresholds in the suite file in the same pull request, where reviewers see it.\n");
        Folds.Close(text);
    }
}
