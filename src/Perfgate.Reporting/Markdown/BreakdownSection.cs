using System.Text;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>Where each case spends its time, span by span.</summary>
internal static class BreakdownSection
{
    private const int BarWidth = 16;
    private const string Eighths = "▏▎▍▌▋▊▉█";

    public static void Write(StringBuilder text, Report report)
    {
        ReportCase[] cases = [.. report.Cases.Where(item => item.Spans.Count > 0)];
        if (cases.Length == 0)
            return;
        Folds.Open(text, "Latency breakdown");
        foreach (ReportCase item in cases)
            WriteCase(text, item);
        text.Append("Mean time per iteration, median over launches; bars are to scale within a case.\n");
        Folds.Close(text);
    }

    private static void WriteCase(StringBuilder text, ReportCase item)
    {
        double longest = item.Spans.Max(span => span.HeadSeconds);
        text.Append($"{Cells.Name(item.Case)}\n\n");
        MarkdownTable table = new(text, "Span", ">Baseline", ">Head", ">Change", "Head, to scale");
        foreach (ReportSpan span in item.Spans)
        {
            string change = span.Change is null ? Numbers.Absent : $"{Numbers.Signed(span.Change)} ({Numbers.SecondsMore(span)})";
            table.Row(
                Cells.Name(span.Name),
                Cells.Value(span.BaselineSeconds, "s"),
                Cells.Value(span.HeadSeconds, "s"),
                span.IsLargestIncrease ? $"**{Cells.Number(change)}**" : Cells.Number(change),
                Bar(span.HeadSeconds, longest));
        }
        text.Append('\n');
    }

    private static string Bar(double value, double longest)
    {
        if (longest <= 0 || value <= 0)
            return "";
        int eighths = Math.Max(1, (int)Math.Round(value / longest * BarWidth * 8));
        string rest = eighths % 8 == 0 ? "" : Eighths[(eighths % 8) - 1].ToString();
        return new string('█', eighths / 8) + rest;
    }
}
