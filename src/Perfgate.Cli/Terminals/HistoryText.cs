using System.Globalization;
using Perfgate.Histories;
using Perfgate.Quantities;
using Perfgate.Statistics;

namespace Perfgate.Cli.Terminals;

/// <summary>One row's history in full: sketch, runs, limits, signals, drift, change points.</summary>
internal static class HistoryText
{
    public static IEnumerable<string> Lines(RowHistory history)
    {
        yield return PlainName.Clean($"{history.Case} {history.Metric}: {history.Statistic.ToString().ToLowerInvariant()} of each launch, median over a run's launches; {(history.Better == Direction.Lower ? "lower" : "higher")} is better");
        yield return "";
        foreach (string line in HistorySketch.Lines(history))
            yield return line;
        yield return "";
        foreach (string line in Runs(history).Lines())
            yield return "  " + line;
        yield return "";
        foreach (string line in Sentences(history))
            yield return "  " + line;
    }

    /// <summary>The commits a change lies between, or the runs where the commits are unknown.</summary>
    public static string Between(LevelChange change) => $"between {Name(change.LastBefore)} and {Name(change.FirstAfter)}";

    private static string Name(RunInHistory run) => PlainName.Clean(run.Commit?.ShortSha ?? run.Run);

    private static TextTable Runs(RowHistory history)
    {
        TextTable table = new(">#", "run", "commit", "measured", ">value", ">launches", ">spread", "");
        for (int index = 0; index < history.Runs.Count; index++)
        {
            RunInHistory run = history.Runs[index];
            table.Add(
                Text(index + 1),
                run.Run,
                (run.Commit?.ShortSha ?? "-") + (run.Commit is { Dirty: true } ? "+" : ""),
                run.MeasuredAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                new Quantity(run.Value, history.Unit).ToString(),
                Text(run.Launches),
                run.Spread is Ratio spread ? spread.Percent.ToString("0.0", CultureInfo.InvariantCulture) + " %" : "-",
                string.Join(", ", Marks(history, index)));
        }
        return table;
    }

    private static IEnumerable<string> Marks(RowHistory history, int index)
    {
        if (history.Runs[index].IsAnchor)
            yield return "anchor";
        if (index == history.Runs.Count - history.Window && index > 0)
            yield return "window starts";
        if (history.Changes.FirstOrDefault(change => change.Index == index) is LevelChange changed)
            yield return $"level {changed.Change.ToSignedString()}";
        if (history.Chart is not HistoryChart chart)
            yield break;
        if (index == chart.FirstJudged - 1)
            yield return "reference ends";
        if (chart.LeftOut.Contains(index))
            yield return "left out of the reference";
        int judged = index - chart.FirstJudged;
        if (judged >= 0 && chart.Limits.Excludes(history.Runs[index].Value))
            yield return "beyond limits";
        if (judged >= 0 && chart.Ewma[judged].Signals)
            yield return "EWMA";
        if (judged >= 0 && chart.Cusum[judged].Signals)
            yield return "CUSUM";
        if (chart.Signals.Where(signal => signal.Index == index).Select(signal => (int)signal.Rule).Distinct().ToArray() is { Length: > 0 } rules)
            yield return $"WE {string.Join(" ", rules)}";
    }

    private static IEnumerable<string> Sentences(RowHistory history)
    {
        if (history.SinceAnchor is Ratio anchor)
            yield return $"since the anchor    {anchor.ToSignedString()}";
        if (history.OverWindow is Ratio window)
            yield return $"over the window     {window.ToSignedString()} along a robust line through the newest {history.Window} runs";
        foreach (string line in history.Chart is HistoryChart chart ? Limits(history, chart) : [])
            yield return line;
        if (history.Drift is Drift drift)
            yield return $"drift               {(drift.IsDrifting ? "yes: " : "")}{drift.Explanation}";
        foreach (LevelChange change in history.Changes)
            yield return $"change point        {change.Change.ToSignedString()} from {Value(history, change.From)} to {Value(history, change.To)}, {Between(change)}";
        if (history.Changes.Count == 0 && history.Missing.Count == 0)
            yield return "change points       none of 5 % or more";
        foreach (string missing in history.Missing)
            yield return $"not yet             {missing}";
    }

    private static IEnumerable<string> Limits(RowHistory history, HistoryChart chart)
    {
        yield return $"limits              {Value(history, chart.Limits.Lower)} to {Value(history, chart.Limits.Upper)}: {Text(chart.Sigmas, "0.0")} deviations of {Percent(chart.Deviation)} around {Value(history, chart.Limits.Centre)}, "
            + $"from runs {chart.ReferenceStart + 1} to {chart.FirstJudged}{(chart.LeftOut.Count == 0 ? "" : $" without {string.Join(", ", chart.LeftOut.Select(index => $"#{index + 1}"))}")}";
        yield return $"noise run to run    {Percent(chart.NeighbourDeviation)} between neighbours{(chart.Jumps.Count == 0 ? "" : $"; jumps at {string.Join(", ", chart.Jumps.Select(index => $"#{index + 1}"))}")}";
        yield return $"beyond limits       {Points(chart, Enumerable.Range(chart.FirstJudged, history.Runs.Count - chart.FirstJudged).Where(index => chart.Limits.Excludes(history.Runs[index].Value)))}";
        yield return $"EWMA signals        {Points(chart, Where(chart, index => chart.Ewma[index].Signals))}";
        yield return $"CUSUM signals       {Points(chart, Where(chart, index => chart.Cusum[index].Signals))}";
        foreach (IGrouping<RunRule, RunSignal> rule in chart.Signals.GroupBy(signal => signal.Rule).OrderBy(group => group.Key))
            yield return $"Western Electric {(int)rule.Key}  {RunRules.Name(rule.Key)}: {string.Join("; ", rule.GroupBy(signal => signal.IsAbove).Select(side => $"{Points(chart, side.Select(signal => signal.Index))} {(side.Key ? "high" : "low")}"))}";
    }

    private static IEnumerable<int> Where(HistoryChart chart, Func<int, bool> signals) =>
        Enumerable.Range(0, chart.Ewma.Count).Where(signals).Select(index => index + chart.FirstJudged);

    // Once a chart has signalled it goes on; the first and the last say it all.
    private static string Points(HistoryChart chart, IEnumerable<int> indexes)
    {
        int[] all = [.. indexes];
        bool isRun = all.Length > 2 && all[^1] - all[0] == all.Length - 1;
        return all.Length == 0 ? $"none since #{chart.FirstJudged + 1}" : isRun ? $"#{all[0] + 1} to #{all[^1] + 1}" : string.Join(", ", all.Select(index => $"#{index + 1}"));
    }

    private static string Value(RowHistory history, double value) => new Quantity(value, history.Unit).ToString();

    private static string Percent(double? deviation) => deviation is double relative ? Text(relative * 100, "0.0") + " %" : "(no relative size)";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
