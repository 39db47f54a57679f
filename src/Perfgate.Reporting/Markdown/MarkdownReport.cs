using System.Text;
using Perfgate.Reporting.Reports;

namespace Perfgate.Reporting.Markdown;

/// <summary>The Performance Audit Report: what a reviewer reads under a pull request, without any other document at hand.</summary>
public static class MarkdownReport
{
    /// <summary>Below this not even verdict and counts are sure to fit.</summary>
    public const int FewestCharacters = 2000;

    /// <summary>Room enough below the 65,536 characters at which comments are rejected.</summary>
    public const int UsualCharacters = 60_000;

    /// <summary>Renders as much as fits. A section is shown whole or not at all; the marker, the verdict and the counts are always there.</summary>
    /// <param name="mostCharacters">Most UTF-16 characters and most UTF-8 bytes, at least <see cref="FewestCharacters"/>.</param>
    public static string Render(Report report, int mostCharacters = UsualCharacters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostCharacters, FewestCharacters);
        string text = "";
        foreach (MarkdownDetail detail in MarkdownDetail.Ladder)
        {
            text = Render(report, detail);
            // Hosts count characters or bytes, and do not say which.
            if (Encoding.UTF8.GetByteCount(text) <= mostCharacters)
                return text;
        }
        return text;
    }

    internal static string Render(Report report, MarkdownDetail detail)
    {
        StringBuilder text = new();
        VisibleRows rows = VisibleRows.Choose(report, detail.Rows);
        VerdictSection.Write(text, report, detail);
        RegressionSection.Write(text, report, rows);
        LimitSection.Write(text, rows);
        WaivedSection.Write(text, rows);
        UndecidedSection.Write(text, report, rows);
        ImprovementSection.Write(text, rows);
        DriftSection.Write(text, rows);
        WriteHidden(text, rows, detail);
        if (detail.FullTable)
            FullTableSection.Write(text, report, detail);
        if (detail.Breakdown)
            BreakdownSection.Write(text, report);
        if (detail.Observations)
        {
            KernelSection.Write(text, report);
            DeviceSection.Write(text, report);
        }
        if (detail.Conditions)
            ConditionSection.Write(text, report);
        if (detail.Classical)
            ClassicalSection.Write(text, report, detail);
        if (detail.Footnotes)
        {
            EnvironmentSection.Write(text, report);
            WarningSection.Write(text, report);
            ReproductionSection.Write(text, report);
        }
        return text.ToString();
    }

    private static void WriteHidden(StringBuilder text, VisibleRows rows, MarkdownDetail detail)
    {
        if (rows.Hidden > 0)
            text.Append($"\n… and {rows.Hidden} more in {(detail.FullTable ? "the full table" : "report.json")}.\n");
        if (detail.LeftOut is string leftOut)
            text.Append($"\nShortened to fit: {leftOut} left out here. The whole report is in the run's report.json.\n");
    }
}
