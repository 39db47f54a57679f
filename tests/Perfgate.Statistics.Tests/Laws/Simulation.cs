namespace Perfgate.Statistics.Tests.Laws;

/// <summary>Seeded draws.</summary>
internal static class Simulation
{
    public static double[] Normal(Random random, int size, double mean = 0, double deviation = 1) =>
        [.. Enumerable.Range(0, size).Select(_ => mean + deviation * Normal(random))];

    public static double[] Uniform(Random random, int size) => [.. Enumerable.Range(0, size).Select(_ => random.NextDouble())];

    /// <summary>The share of trials in which something happens.</summary>
    public static double Share(int trials, Func<Random, bool> happens, int seed = 1)
    {
        Random random = new(seed);
        int count = 0;
        for (int trial = 0; trial < trials; trial++)
            count += happens(random) ? 1 : 0;
        return count / (double)trials;
    }

    /// <summary>The largest distance of the p-values' empirical distribution from the diagonal, over tenths.</summary>
    public static double DistanceFromUniform(int trials, Func<Random, double> p, int seed = 1)
    {
        Random random = new(seed);
        double[] values = [.. Enumerable.Range(0, trials).Select(_ => p(random))];
        return Enumerable.Range(1, 9).Max(tenth => Math.Abs(values.Count(value => value <= tenth / 10.0) / (double)trials - tenth / 10.0));
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
