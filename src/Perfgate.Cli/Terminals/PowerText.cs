using System.Globalization;
using Perfgate.Calibrations;
using Perfgate.Quantities;

namespace Perfgate.Cli.Terminals;

/// <summary>How many launches a change needs, as a table.</summary>
internal static class PowerText
{
    public static IEnumerable<string> Lines(string change, IReadOnlyList<(string Case, string Metric, PlannedPower Power)> rows, IReadOnlyList<PlannedPower> typical)
    {
        yield return $"launches that see a change of {change} (one-sided 95 % bound, four of five times), and what the present ones see";
        yield return "";
        if (rows.Count > 0)
        {
            TextTable table = new("case", "metric", ">noise", "from", ">baseline has", ">head needs", ">both need", ">pairs need", ">launches", ">see (history)", ">see (side by side)");
            foreach ((string id, string metric, PlannedPower power) in rows)
                table.Add([id, metric, Percent(power.Noise), power.Source.ToString().ToLowerInvariant(), .. Cells(power)]);
            foreach (string line in table.Lines())
                yield return line;
            yield break;
        }
        yield return "nothing is known of these rows' noise yet; typical noises would mean:";
        TextTable guess = new(">noise", ">baseline has", ">head needs", ">both need", ">pairs need", ">launches", ">see (history)", ">see (side by side)");
        foreach (PlannedPower power in typical)
            guess.Add([Percent(power.Noise), .. Cells(power)]);
        foreach (string line in guess.Lines())
            yield return line;
    }

    private static string[] Cells(PlannedPower power) =>
    [
        Text(power.BaselineLaunches),
        Needed(power.HeadLaunches),
        Needed(power.LaunchesPerSide),
        Needed(power.Pairs),
        Text(power.Launches),
        power.SmallestAgainstHistory is Ratio history ? Percent(history) : "nothing",
        power.SmallestSideBySide is Ratio pairs ? Percent(pairs) : "nothing",
    ];

    private static string Needed(int? launches) => launches switch { null => "never", > 1000 => "> 1000", int needed => Text(needed) };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(Ratio ratio) => ratio.Percent.ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
