using System.Globalization;
using Perfgate.Comparisons;
using Perfgate.Quantities;
using Perfgate.Reporting.Reports;

namespace Perfgate.Reporting.Texts;

/// <summary>The report's numbers as people read them. Absent numbers are a dash.</summary>
internal static class Numbers
{
    public const string Absent = "–";

    // Documents of untrusted origin may hold 1e300; 300 digits would break every table.
    private const double LargestLegible = 1e12;

    public static string Value(double? value, string unit) => value switch
    {
        null => Absent,
        double number when Math.Abs(number) > LargestLegible * 1e6 => number.ToString("0.00e+0", CultureInfo.InvariantCulture) + " " + unit,
        double number => QuantityFormat.Format(number, new Unit(unit)),
    };

    /// <summary><c>+18.2 %</c>.</summary>
    public static string Signed(double? fraction) => fraction switch
    {
        null => Absent,
        double number when Math.Abs(number) > 1000 => number > 0 ? "> +100000 %" : "< -100000 %",
        double number => new Ratio(number).ToSignedString(),
    };

    /// <summary><c>15 %</c>.</summary>
    public static string Percent(double? fraction) => fraction switch
    {
        null => Absent,
        double number when Math.Abs(number) > 1000 => "> 100000 %",
        double number => new Ratio(number).ToString(),
    };

    /// <summary>
    /// The change with its meaning: <c>-13.0 % (worse)</c> for throughput, <c>+18.2 % (worse)</c> for time. A change that nobody
    /// decided about stays a bare number.
    /// </summary>
    public static string Change(ReportRow row) => Change(row.Outcome, row.Change, row.Harm);

    /// <summary>Whether the row has another point of comparison than what it is compared with: the anchor may be the one run of the baseline.</summary>
    public static bool HasAnchor(ReportRow row) => row.Anchor is ReportAnchor anchor && anchor.Value != row.Baseline;

    /// <summary>The change against the fixed anchor, in the same words; a dash where the row has no other anchor.</summary>
    public static string SinceAnchor(ReportRow row) => HasAnchor(row) ? Change(row.Outcome, row.Anchor?.Change, row.Anchor?.Harm) : Absent;

    private static string Change(Outcome outcome, double? change, double? harm) => (outcome, harm) switch
    {
        (Outcome.Regressed or Outcome.Waived or Outcome.Improved or Outcome.Inconclusive, > 0) => $"{Signed(change)} (worse)",
        (Outcome.Regressed or Outcome.Waived or Outcome.Improved or Outcome.Inconclusive, < 0) => $"{Signed(change)} (better)",
        _ => Signed(change),
    };

    /// <summary><c>+15.1 % to +21.4 %</c>.</summary>
    public static string Interval(ReportInterval? interval) =>
        interval is null ? Absent : $"{Signed(interval.Lower)} to {Signed(interval.Upper)}";

    public static string Probability(double? p) => p switch
    {
        null => Absent,
        < 0.001 => "< 0.001",
        double number => number.ToString("0.000", CultureInfo.InvariantCulture),
    };

    /// <summary><c>10 vs 5 + 3 confirming</c>: baseline, head as planned, head again.</summary>
    public static string Launches(LaunchCounts launches) => launches.Confirming == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{launches.Baseline} vs {launches.Head}")
        : string.Create(CultureInfo.InvariantCulture, $"{launches.Baseline} vs {launches.Head - launches.Confirming} + {launches.Confirming} confirming");

    /// <summary><c>0.83</c>, <c>-12</c>.</summary>
    public static string Score(double? score) => score switch
    {
        null => Absent,
        double number when Math.Abs(number) >= 1000 => number > 0 ? "> 1000" : "< -1000",
        double number => number.ToString("0.##", CultureInfo.InvariantCulture),
    };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>+1.2 ms</c>.</summary>
    public static string SecondsMore(ReportSpan span)
    {
        double more = span.HeadSeconds - span.BaselineSeconds;
        return (more > 0 ? "+" : "") + Value(more, Unit.Seconds.Symbol);
    }

    public static string Count(int count, string one, string many) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);
}
