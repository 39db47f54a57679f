using Perfgate.Reporting.Reports;
using Perfgate.Verdicts;
using Spectre.Console;

namespace Perfgate.Cli.Terminals;

/// <summary>Prints a report's plain table, lines of interest coloured.</summary>
internal static class ReportPainter
{
    public static void Paint(Terminal terminal, Report report)
    {
        string[] lines = [.. ReportText.Lines(report)];
        for (int index = 0; index < lines.Length; index++)
            terminal.Result.WriteLine(lines[index], index == lines.Length - 1 ? StyleOf(report.Verdict) : StyleOf(lines[index]));
    }

    private static Style StyleOf(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Passed => new Style(Color.Green, decoration: Decoration.Bold),
        VerdictKind.Failed => new Style(Color.Red, decoration: Decoration.Bold),
        _ => new Style(Color.Yellow, decoration: Decoration.Bold),
    };

    private static Style StyleOf(string line) =>
        line.Contains("regressed", StringComparison.Ordinal) ? new Style(Color.Red)
        : line.Contains("improved", StringComparison.Ordinal) ? new Style(Color.Green)
        : line.Contains("inconclusive", StringComparison.Ordinal) || line.Contains("invalid", StringComparison.Ordinal) ? new Style(Color.Yellow)
        : Style.Plain;
}
