using Perfgate.Comparisons;
using Perfgate.Diagnostics;
using Perfgate.Storage.Samples;

namespace Perfgate.ErrorRates.Noise;

/// <summary>Launches of unchanged programs that perfgate has measured; a draw takes some of them in random order, none twice.</summary>
public sealed record RecordedPopulation : Population
{
    private readonly double[][][] recorded;

    private RecordedPopulation(string name, double[][][] rows)
        : base(name) => recorded = rows;

    /// <summary>Launches of the row that has the fewest.</summary>
    public int Launches => recorded.Min(row => row.Length);

    public int Rows => recorded.Length;

    /// <param name="path">A samples file, each run in it a launch.</param>
    public static Result<RecordedPopulation> Read(string name, string path) =>
        SamplesFile.Read(path).Select(side => new RecordedPopulation(name, [.. side.Cases.SelectMany(item => item.Metrics).Select(Values)]));

    public override IReadOnlyList<LaunchSource> Suite(Draws draws, int rows) =>
        [.. Enumerable.Range(0, rows).Select(_ => Source(recorded[draws.Below(recorded.Length)]))];

    private static double[][] Values(MeasuredMetric metric) => [.. metric.Launches.Select(launch => launch.Values.ToArray())];

    // Side by side, launches that were made one after the other are pairs.
    private static LaunchSource Source(double[][] launches) => (draws, baseline, head, paired) =>
    {
        if (!paired)
        {
            double[][] order = draws.Shuffle(launches);
            return (order[..baseline], order[baseline..(baseline + head)]);
        }
        (double[] Base, double[] Head)[] pairs = [.. draws.Shuffle(Enumerable.Range(0, launches.Length / 2)).Take(baseline).Select(index =>
            draws.Chance(0.5) ? (launches[2 * index], launches[(2 * index) + 1]) : (launches[(2 * index) + 1], launches[2 * index]))];
        return ([.. pairs.Select(pair => pair.Base)], [.. pairs.Select(pair => pair.Head)]);
    };
}
