using System.Globalization;
using Perfgate.Histories;
using Perfgate.Quantities;

namespace Perfgate.Cli.Terminals;

/// <summary>All rows of a suite's history, one line each.</summary>
internal static class HistoryTable
{
    private const int SparkWidth = 30;

    public static IEnumerable<string> Lines(IReadOnlyList<RowHistory> rows)
    {
        TextTable table = new("case", "metric", ">runs", "history", ">newest", ">since anchor", ">over window", "flags");
        foreach (RowHistory row in rows)
        {
            table.Add(
                row.Case.Value,
                row.Metric.Value,
                row.Runs.Count.ToString(CultureInfo.InvariantCulture),
                Sparkline.Of([.. row.Runs.Select(run => run.Value)], SparkWidth),
                new Quantity(row.Runs[^1].Value, row.Unit).ToString(),
                row.SinceAnchor?.ToSignedString() ?? "-",
                row.OverWindow?.ToSignedString() ?? "-",
                string.Join(", ", Flags(row)));
        }
        return table.Lines();
    }

    private static IEnumerable<string> Flags(RowHistory row)
    {
        if (row.Drift is { IsDrifting: true })
            yield return "drifting";
        if (row.Changes is [.., LevelChange last])
            yield return $"{(row.Changes.Count == 1 ? "step" : $"{row.Changes.Count} steps, last")} {last.Change.ToSignedString()} {HistoryText.Between(last)}";
        if (row.Chart is HistoryChart chart && chart.Limits.Excludes(row.Runs[^1].Value))
            yield return "newest beyond limits";
        if (row.Runs.Count < DriftCheck.FewestRuns)
            yield return "too few runs for limits and drift";
    }
}
