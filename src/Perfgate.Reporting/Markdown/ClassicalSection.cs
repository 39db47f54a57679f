using System.Text;
using Perfgate.Comparisons;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>What textbook tests say of each row, beside the decision.</summary>
internal static class ClassicalSection
{
    public static void Write(StringBuilder text, Report report, MarkdownDetail detail)
    {
        ReportRow[] rows = [.. report.Rows.Where(row => row.Classical is not null && (detail.UnchangedRows || row.Outcome is not (Outcome.Unchanged or Outcome.Informational)))];
        if (rows.Length == 0)
            return;
        Folds.Open(text, "Classical tests");
        MarkdownTable table = new(text, "Case", "Metric", ">Noise", "Mann-Whitney", ">Cliff's delta", "z-score", "Control limits", "Shape (KS)", "Hodges-Lehmann");
        foreach (ReportRow row in rows)
        {
            ReportClassical tests = row.Classical!;
            table.Row(
                Cells.Name(row.Case),
                $"{Cells.Metric(row)}: {Words.Of(row.Outcome)}",
                Cells.Number(Numbers.Percent(row.Noise)),
                MannWhitney(tests),
                Cells.Number(Numbers.Score(tests.CliffsDelta)),
                ZScore(tests),
                Limits(row, tests),
                P(tests.KolmogorovSmirnovP),
                HodgesLehmann(tests));
        }
        text.Append("\nOne-sided towards harm, over launches; they decide only where the policy says so. *Noise* is the standard deviation of one launch. *Smallest* is the least p so few launches can reach. "
            + "*Cliff's delta* is 1 where every head launch is worse than every baseline launch. *Control limits* are three-sigma limits of the baseline launches. *Shape* compares samples inside launches, two-sided.\n");
        Folds.Close(text);
    }

    private static string P(double? p) => p is null ? Numbers.Absent : Cells.Probability(p);

    private static string MannWhitney(ReportClassical tests) => tests.MannWhitneySmallestP is null || tests.MannWhitneyP is null
        ? P(tests.MannWhitneyP)
        : $"{Cells.Probability(tests.MannWhitneyP)} {Cells.Number($"(smallest {Numbers.Probability(tests.MannWhitneySmallestP)})")}";

    private static string ZScore(ReportClassical tests) =>
        tests.ZScoreP is null ? Cells.Number(Numbers.Score(tests.ZScore)) : $"{Cells.Number(Numbers.Score(tests.ZScore))}, {Cells.Probability(tests.ZScoreP)}";

    private static string Limits(ReportRow row, ReportClassical tests) => tests.ControlLimits is not ReportControlLimits limits
        ? Numbers.Absent
        : $"{Cells.Value(limits.Lower, row)} to {Cells.Value(limits.Upper, row)}{tests.OutOfControl switch { true => ": head **outside**, worse", false => ": head not worse", _ => "" }}";

    private static string HodgesLehmann(ReportClassical tests) =>
        tests.HodgesLehmannInterval is null ? Cells.Number(Numbers.Signed(tests.HodgesLehmann)) : $"{Cells.Number(Numbers.Signed(tests.HodgesLehmann))}, {Cells.Interval(tests.HodgesLehmannInterval)}";
}
