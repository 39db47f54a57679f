using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>The pieces of Markdown that recur in the tables.</summary>
internal static class Cells
{
    private const int LongestName = 120;
    private const int LongestSentence = 600;

    public static string Name(string name) => MarkdownText.Code(PlainText.Shorten(PlainText.Clean(name), LongestName));

    /// <summary>A sentence in a table cell.</summary>
    public static string Text(string sentence) => MarkdownText.EscapeCell(PlainText.Shorten(PlainText.Clean(sentence), LongestSentence));

    /// <summary>A sentence in running text.</summary>
    public static string Sentence(string sentence) => MarkdownText.Escape(PlainText.Shorten(PlainText.Clean(sentence), LongestSentence));

    /// <summary>The metric, with its statistic where it is not the usual one.</summary>
    public static string Metric(ReportRow row) =>
        row.Statistic == Suites.SampleStatistic.Median ? Name(row.Metric) : $"{Name(row.Metric)} {Words.Of(row.Statistic)}";

    /// <summary>Numbers stay on one line with their units, whatever width the host gives a column.</summary>
    public static string Number(string text) => Unbroken(MarkdownText.EscapeCell(text));

    public static string Value(double? value, string unit) => Number(Numbers.Value(value, unit));

    public static string Value(double? value, ReportRow row) => Value(value, row.Unit);

    public static string Interval(ReportRow row) => Interval(row.Interval);

    public static string Interval(ReportInterval? interval) => Percentages(Numbers.Interval(interval));

    public static string Change(ReportRow row) => Percentages(Numbers.Change(row));

    public static string SinceAnchor(ReportRow row) => Percentages(Numbers.SinceAnchor(row));

    /// <summary>Change in bold and its interval, or the change alone.</summary>
    public static string ChangeAndInterval(ReportRow row) =>
        row.Interval is null ? $"**{Change(row)}**" : $"**{Change(row)}**, {Interval(row)}";

    public static string Thresholds(ReportThresholds? thresholds) =>
        thresholds is null ? Numbers.Absent : $"{Number($"warn {Numbers.Percent(thresholds.Warn)}")}, {Number($"block {Numbers.Percent(thresholds.Block)}")}";

    /// <summary><c>10 vs 5 + 3 confirming</c>; it may break before what confirms.</summary>
    public static string Launches(ReportRow row) => Number(Numbers.Launches(row.Launches)).Replace("\u00A0+", " +", StringComparison.Ordinal);

    /// <summary><c>10 vs 5, p = 0.004</c>.</summary>
    public static string Evidence(ReportRow row) => row.P is null ? Launches(row) : $"{Launches(row)}, {Probability(row.P)}";

    /// <summary><c>p = 0.004</c>.</summary>
    public static string Probability(double? p) => Number($"p {(p < 0.001 ? "" : "= ")}{Numbers.Probability(p)}");

    /// <summary>Bars keep their places only in a font where all have one width.</summary>
    public static string Chart(ReportRow row) => row.Series.Count < 2 ? "" : Name(Sparkline.Of(row.Series));

    private static string Percentages(string text) => MarkdownText.EscapeCell(text).Replace(" %", Unbroken(" %"), StringComparison.Ordinal);

    private static string Unbroken(string text) => text.Replace(' ', '\u00A0');
}
