using Perfgate.Comparisons;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Reports;

/// <summary>The report as a plain table of fixed width for logs and terminals: no colour, no line above <see cref="Widest"/> columns.</summary>
public static class ReportText
{
    public const int Widest = 120;

    private const int MostMetric = 22;
    private const int OutcomeWidth = 13;
    private const int ValueWidth = 13;
    private const int ChangeWidth = 18;

    /// <summary>Header, rows, violated limits, notes; the verdict comes last, where an eye at a log's end finds it.</summary>
    public static IReadOnlyList<string> Lines(Report report)
    {
        ReportRow[] shown = [.. Shown(report)];
        int metric = Math.Clamp(shown.Select(row => Clean(row.Metric).Length).DefaultIfEmpty().Max(), 6, MostMetric);
        int most = Widest - OutcomeWidth - metric - 1 - (2 * ValueWidth) - ChangeWidth - 4;
        int name = Math.Clamp(shown.Select(row => Clean(row.Case).Length).DefaultIfEmpty().Max(), 4, most);

        string Line(string outcome, string caseName, string metricName, string baseline, string head, string change) =>
            $"{outcome.PadRight(OutcomeWidth)} {Fit(caseName, name)} {Fit(metricName, metric)} {baseline,ValueWidth} {head,ValueWidth} {change,ChangeWidth}".TrimEnd();

        return
        [
            .. report.Rows.Count == 0 ? [] : new[] { Line("outcome", "case", "metric", "baseline", "head", "change") },
            .. shown.Select(row => Line(
                Words.Of(row.Outcome),
                row.Case,
                row.Metric,
                Value(row.Baseline, row.Unit),
                Value(row.Head, row.Unit),
                row.Change is null ? "" : Numbers.Change(row))),
            .. Paragraph([.. Limits(report), .. Undecided(report), .. LeftOut(report), .. Kernels(report), .. Remarks(report), .. Hidden(report.Rows.Count - shown.Length)]),
            "",
            .. Wrapped($"{Summary.Counts(report)}; {Summary.Compared(report)}"),
            .. Wrapped($"{Words.Of(report.Verdict)}: {Clean(report.Sentence)}"),
        ];
    }

    // What decides nothing is of interest where something came of what decides.
    private static IEnumerable<ReportRow> Shown(Report report)
    {
        HashSet<string> quiet = [.. report.Rows.Where(row => row.Outcome != Outcome.Informational).GroupBy(row => row.Case).Where(rows => rows.All(row => row.Outcome == Outcome.Unchanged)).Select(rows => rows.Key)];
        return report.Rows.Where(row => row.Outcome != Outcome.Informational || !quiet.Contains(row.Case));
    }

    private static IEnumerable<string> Hidden(int rows) =>
        rows switch
        {
            0 => [],
            1 => [$"{"note",-OutcomeWidth} 1 row that decides nothing, of an unchanged case, is in the report only."],
            _ => [$"{"note",-OutcomeWidth} {rows} rows that decide nothing, of unchanged cases, are in the report only."],
        };

    private static string[] Paragraph(string[] lines) => lines.Length == 0 ? [] : ["", .. lines];

    private static IEnumerable<string> Limits(Report report) =>
        report.Cases.SelectMany(item => item.Limits
            .Where(limit => limit.State == LimitState.Violated)
            .SelectMany(limit => Wrapped($"{"limit",-OutcomeWidth} {Clean(item.Case)}: {Clean(Words.Limit(limit))}, observed {Value(limit.Observed, limit.Unit)}{Waiver(limit.Waiver)}")));

    private static IEnumerable<string> Undecided(Report report) =>
        EqualRows.Fold([.. report.Rows.Where(row => row.Outcome is not (Outcome.Regressed or Outcome.Improved or Outcome.Unchanged or Outcome.Informational or Outcome.Identical))])
            .SelectMany(rows => Wrapped($"{Words.Of(rows[0].Outcome),-OutcomeWidth} {EqualRows.Names(rows, row => Named(report, row.Case, row.Metric))}: {Clean(rows[0].Explanation)}{(rows[0].Waiver is ReportWaiver waiver ? $" ({Words.Term(waiver)})" : "")}"));

    private static IEnumerable<string> LeftOut(Report report)
    {
        IReadOnlyList<string> names = Summary.LeftOut(report);
        return names.Count == 0 ? [] : Wrapped($"{"identical",-OutcomeWidth} not measured, because the machine code is the baseline's: {string.Join(", ", names.Select(name => PlainText.Shorten(Clean(name), 40)))}");
    }

    // What the compiler made of the kernels is of interest where something came of it.
    private static IEnumerable<string> Kernels(Report report)
    {
        HashSet<string> moved = [.. report.Rows.Where(row => row.Outcome is Outcome.Regressed or Outcome.Waived or Outcome.Improved or Outcome.Inconclusive).Select(row => row.Case)];
        return report.Cases.Where(item => item.Code is not null && moved.Contains(item.Case)).SelectMany(item => Wrapped(
            $"{"machine code",-OutcomeWidth} {PlainText.Shorten(Clean(item.Case), 40)}: {Codes.State(item.Code, Kernel)}{(Codes.Differences(item, Kernel) is { Length: > 0 } numbers ? $"; {numbers}" : "")}"));
    }

    private static string Kernel(string name) => PlainText.Shorten(Clean(name), 40);

    // Of a case with one gated row the table above says which one is meant.
    private static string Named(Report report, string name, string? metric) =>
        PlainText.Shorten(Clean(name), 40) + (metric is not null && report.Rows.Count(row => row.Gated && row.Case == name) > 1 ? " " + PlainText.Shorten(Clean(metric), MostMetric) : "");

    private static string Waiver(ReportWaiver? waiver) => waiver is null ? "" : $"; waived {Words.Term(waiver)}: {Clean(waiver.Reason)}";

    private static IEnumerable<string> Remarks(Report report) =>
        Notes.Of(report).SelectMany(note => Wrapped($"{"note",-OutcomeWidth} {(note.Case is null ? "" : Named(report, note.Case, note.Metric) + ": ")}{Clean(note.Sentence)}"));

    private static string Value(double? value, string unit) => PlainText.Shorten(Clean(Numbers.Value(value, unit)), ValueWidth);

    private static string Fit(string text, int width) => PlainText.Shorten(Clean(text), width).PadRight(width);

    private static IEnumerable<string> Wrapped(string line) => PlainText.Wrap(line, Widest, indent: 2);

    // Escape sequences in a name would otherwise move the cursor of whoever reads the log.
    private static string Clean(string text) => PlainText.Clean(text);
}
