using Perfgate.Plans;

namespace Perfgate.Benchmarks;

/// <summary>Samples that look like measured ones: around one, a long tail to the right, the same in every run.</summary>
internal static class Samples
{
    public static double[] Of(int count)
    {
        SeededRandom random = new(11);
        double[] samples = new double[count];
        for (int index = 0; index < count; index++)
        {
            double even = (random.Next(1_000_000) + 1) / 1_000_000d;
            samples[index] = 1 - (0.05 * Math.Log(even));
        }
        return samples;
    }
}
