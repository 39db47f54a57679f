using Perfolizer.Mathematics.Cpd;

namespace Perfgate.Statistics;

/// <summary>
/// Change points of a history by ED-PELT (Haynes, Fearnhead and Eckley 2017, in Akinshin's implementation). It sees every change of distribution, also of spread, and in noise changes too
/// small to matter: without a filter on magnitude it marks points in unchanged series.
/// </summary>
public static class ChangePointSearch
{
    /// <summary>
    /// Changes of the median by at least <paramref name="smallestChange"/>, in order. Where a segment differs too little from its neighbour the two are joined, the most similar first, and the
    /// medians taken anew. Empty for a series shorter than two distances, for three points or fewer, and for equal values.
    /// </summary>
    /// <param name="series">In order of time.</param>
    /// <param name="smallestChange">Relative: 0.05 is 5 %. 0 leaves all.</param>
    /// <param name="minDistance">Fewest points between two changes, at least 1.</param>
    public static ChangePoint[] EdPelt(ReadOnlySpan<double> series, double smallestChange = 0.05, int minDistance = 5)
    {
        if (series.Length <= 3 || minDistance < 1 || series.Length < 2 * minDistance)
            return [];
        double[] values = series.ToArray();
        // The package names the last point of the segment before the change; here the first after it.
        List<int> starts = [.. EdPeltChangePointDetector.Instance.GetChangePointIndexes(values, minDistance).Select(last => last + 1)];
        while (true)
        {
            ChangePoint[] points = Points(values, starts);
            if (points.MinBy(point => Math.Abs(point.Change)) is not ChangePoint least || Math.Abs(least.Change) >= smallestChange)
                return points;
            starts.Remove(least.Index);
        }
    }

    private static ChangePoint[] Points(double[] values, List<int> starts)
    {
        int[] edges = [0, .. starts, values.Length];
        ChangePoint[] points = new ChangePoint[starts.Count];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = new ChangePoint(
                edges[i + 1],
                Quantile.Median(values.AsSpan(edges[i]..edges[i + 1])),
                Quantile.Median(values.AsSpan(edges[i + 1]..edges[i + 2])));
        }
        return points;
    }
}
