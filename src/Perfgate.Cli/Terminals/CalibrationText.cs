using System.Globalization;
using Perfgate.Calibrations;
using Perfgate.Quantities;

namespace Perfgate.Cli.Terminals;

/// <summary>A calibration as text: the table, noise as bars, what to know about rows, predicted false alarms.</summary>
internal static class CalibrationText
{
    public static IEnumerable<string> Lines(CalibratedRun run, IReadOnlyList<RowAdvice> advice, FalseAlarms? alarms)
    {
        Calibration calibration = run.Calibration;
        yield return $"suite {calibration.Suite} in {calibration.Environment.Class}, run {calibration.RunId}: {Count(advice.Count, "row")} calibrated, {advice.Count(row => row.IsGateable)} of them gateable as the suite has it";
        foreach (string line in Section(Table(advice, alarms).Lines()))
            yield return line;
        yield return "";
        yield return "inside, between: deviation of samples and of launches; sees: the smallest change that the suite's launches see four of five times; needs: launches a side to see the suite's warn";
        yield return "and block threshold; propose: the lowest warn / block thresholds that hold with the suite's launches";
        foreach (string line in Section(NoiseBars.Lines(advice.Select(row => ($"{row.Row.Case} {row.Row.Metric}", row.Noise.Fraction)))))
            yield return line;
        foreach (string line in Section(Remarks(run, advice)))
            yield return line;
        foreach (string line in Section(Alarms(alarms)))
            yield return line;
    }

    private static TextTable Table(IReadOnlyList<RowAdvice> advice, FalseAlarms? alarms)
    {
        TextTable table = new("case", "metric", ">median", ">inside", ">between", ">lag 1", ">launches", ">sees", ">warn needs", ">block needs", ">propose", ">false blocks", "class");
        foreach (RowAdvice row in advice)
        {
            RowFalseAlarms? alarm = alarms?.Rows.FirstOrDefault(item => item.Case == row.Row.Case && item.Metric == row.Row.Metric);
            table.Add(
                row.Row.Case.Value,
                row.Row.Metric.Value,
                new Quantity(row.Row.Centre, row.Row.Unit).ToString(),
                Percent(Math.Exp(row.Row.Within) - 1),
                Percent(row.Noise.Fraction),
                row.Row.Autocorrelation?.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) ?? "-",
                row.Design.Launches.ToString(CultureInfo.InvariantCulture),
                Percent(row.SmallestDetectable?.Fraction),
                Needed(row.LaunchesForWarn),
                Needed(row.LaunchesForBlock),
                row.Proposed is { } proposed ? $"{proposed.Warn} / {proposed.Block}" : "-",
                alarms is null || alarm is null ? "-" : Percent((double)alarm.Blocked / alarms.Draws),
                Word(row));
        }
        return table;
    }

    private static IEnumerable<string> Remarks(CalibratedRun run, IReadOnlyList<RowAdvice> advice) =>
    [
        .. advice.SelectMany(row => row.Remarks.Select(remark => PlainName.Clean($"{row.Row.Case} {row.Row.Metric}: {remark}"))),
        .. run.Left.Select(row => PlainName.Clean($"{row.Case}{(row.Metric is { } metric ? $" {metric}" : "")}: not calibrated: {row.Reason}")),
    ];

    private static IEnumerable<string> Alarms(FalseAlarms? alarms)
    {
        if (alarms is null)
            yield break;
        yield return $"predicted false alarms of an unchanged pull request, {Range(alarms.Baseline)} baseline and {Range(alarms.Head)} head launches, before confirming launches:";
        yield return $"  blocks {Share(alarms.Blocked, alarms.Draws)}, warns {Share(alarms.Warned, alarms.Draws)} of {alarms.Draws} draws from these launches, judged by the suite's policy";
        yield return $"  nothing rarer than about 1 in {alarms.Draws} can be seen, and launches of one session do not hold what changes from day to day";
    }

    private static string Share(int hits, int draws) => hits == 0 ? "none" : $"{hits} ({Percent((double)hits / draws)})";

    private static string Range((int Fewest, int Most) counts) => counts.Fewest == counts.Most
        ? counts.Fewest.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{counts.Fewest} to {counts.Most}");

    private static string Needed(int? launches) => launches is int needed and <= 100 ? needed.ToString(CultureInfo.InvariantCulture) : "> 100";

    private static string Word(RowAdvice row) => row.Class switch
    {
        _ when !row.IsGateable => "not gateable",
        NoiseClass.Easy => "easy",
        NoiseClass.NeedsConfirmation => "needs confirmation",
        NoiseClass.NeedsLaunches => "needs 5 to 9 launches",
        _ => "advisory only",
    };

    private static string Percent(double? fraction) => fraction is double value ? (value * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "-";

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static IEnumerable<string> Section(IEnumerable<string> lines) => lines.Any() ? lines.Prepend("") : lines;
}
