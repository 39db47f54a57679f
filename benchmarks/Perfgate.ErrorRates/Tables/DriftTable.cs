using System.Globalization;
using Perfgate.ErrorRates.Noise;
using Perfgate.Histories;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.ErrorRates.Tables;

/// <summary>How often and how soon the drift rules speak in twenty accepted runs after ten steady ones, five launches a run.</summary>
public static class DriftTable
{
    private const int Steady = 10;
    private const int Watched = 20;
    private const int LaunchesPerRun = 5;

    /// <summary>What happens to the level, by number of watched runs so far (0 while it is steady).</summary>
    public static readonly IReadOnlyList<(string Name, Func<int, double> Level)> Stories =
    [
        ("unchanged", _ => 1),
        ("+1 % a run", run => Math.Pow(1.01, run)),
        ("+0.5 % a run", run => Math.Pow(1.005, run)),
        ("step of +8 %", run => run > 0 ? 1.08 : 1),
        ("one bad run, +30 %", run => run == 8 ? 1.3 : 1),
    ];

    public static void Write(TextWriter output, Population population, int series, ulong seed)
    {
        output.WriteLine($"### Drift of the accepted runs, {population.Name} ({series} rows)");
        output.WriteLine();
        output.WriteLine("| what main did | rows alarmed | median delay in runs |");
        output.WriteLine("|---|--:|--:|");
        foreach ((string name, Func<int, double> level) in Stories)
        {
            int[] delays = Delays(population, level, series, seed);
            int[] alarmed = [.. delays.Where(delay => delay > 0).Order()];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {100.0 * alarmed.Length / series:0.0} % | {(alarmed.Length == 0 ? "-" : alarmed[alarmed.Length / 2])} |"));
        }
        output.WriteLine();
    }

    /// <summary>For each row the watched run (from 1) after which drift was first said; 0 for never.</summary>
    public static int[] Delays(Population population, Func<int, double> level, int series, ulong seed)
    {
        Draws draws = new(seed);
        double[][][] rows = [.. population.Suite(draws, series).Select(source => source(draws, (Steady + Watched) * LaunchesPerRun, 0, false).Baseline)];
        return [.. rows.AsParallel().AsOrdered().Select(launches => Delay(launches, level))];
    }

    private static int Delay(double[][] launches, Func<int, double> level)
    {
        HistoryPoint[] history = [.. Enumerable.Range(0, Steady + Watched).Select(run => Point(launches, run, level(Math.Max(0, run - Steady + 1))))];
        for (int watched = 1; watched <= Watched; watched++)
        {
            if (DriftCheck.Of(history[..(Steady + watched)], SampleStatistic.Median, Direction.Lower) is { IsDrifting: true })
                return watched;
        }
        return 0;
    }

    private static HistoryPoint Point(double[][] launches, int run, double factor) => new(
        $"run{run}", null, DateTimeOffset.UnixEpoch.AddDays(run), run == 0,
        (IReadOnlyList<IReadOnlyList<double>>)[.. launches.Skip(run * LaunchesPerRun).Take(LaunchesPerRun).Select(samples => samples.Select(value => value * factor).ToArray())]);
}
