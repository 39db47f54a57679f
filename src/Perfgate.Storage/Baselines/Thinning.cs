using Perfgate.Baselines;

namespace Perfgate.Storage.Baselines;

/// <summary>Keeps a baseline small: a long launch is thinned evenly, its first and last sample kept, order kept, so that drift stays visible.</summary>
internal static class Thinning
{
    public static IReadOnlyList<double> Of(IReadOnlyList<double> values)
    {
        const int Kept = Baseline.MostSamplesKept;
        return values.Count <= Kept
            ? values
            : [.. Enumerable.Range(0, Kept).Select(index => values[(int)((long)index * (values.Count - 1) / (Kept - 1))])];
    }
}
