namespace Perfgate.Statistics;

/// <summary>Sample quantiles.</summary>
public static class Quantile
{
    private const int MostOnStack = 256;

    /// <summary>
    /// The quantile with linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, the default of R and NumPy).
    /// NaN for an empty sample; the value itself for one value.
    /// </summary>
    /// <param name="sorted">Ascending, finite.</param>
    /// <param name="probability">0 to 1.</param>
    public static double OfSorted(ReadOnlySpan<double> sorted, double probability)
    {
        if (sorted.IsEmpty)
            return double.NaN;
        double position = (sorted.Length - 1) * probability;
        int below = (int)Math.Floor(position);
        int above = Math.Min(below + 1, sorted.Length - 1);
        // Nothing to interpolate; and infinite ratios, say, have no distance from one another.
        if (position == below || sorted[below] == sorted[above])
            return sorted[below];
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    public static double Median(ReadOnlySpan<double> values) => Of(values, 0.5);

    /// <inheritdoc cref="OfSorted"/>
    /// <param name="values">In any order; left as they are.</param>
    public static double Of(ReadOnlySpan<double> values, double probability)
    {
        if (values.IsEmpty)
            return double.NaN;
        Span<double> copy = values.Length <= MostOnStack ? stackalloc double[values.Length] : new double[values.Length];
        values.CopyTo(copy);
        double position = (copy.Length - 1) * probability;
        int below = (int)Math.Floor(position);
        double lower = Select(copy, below);
        if (position == below)
            return lower;
        // What is right of the selected value is no smaller, so its least is the next order statistic.
        double upper = Least(copy[(below + 1)..]);
        return lower == upper ? lower : lower + (position - below) * (upper - lower);
    }

    // Hoare's selection: afterwards values[rank] is in its sorted place, nothing left of it is larger and nothing right of it smaller.
    private static double Select(Span<double> values, int rank)
    {
        int low = 0, high = values.Length - 1;
        while (low < high)
        {
            double pivot = values[low + ((high - low) / 2)];
            int left = low, right = high;
            while (left <= right)
            {
                while (values[left] < pivot)
                    left++;
                while (pivot < values[right])
                    right--;
                if (left > right)
                    break;
                (values[left], values[right]) = (values[right], values[left]);
                left++;
                right--;
            }
            if (rank <= right)
                high = right;
            else if (rank >= left)
                low = left;
            else
                break;
        }
        return values[rank];
    }

    private static double Least(ReadOnlySpan<double> values)
    {
        double least = values[0];
        foreach (double value in values)
            least = Math.Min(least, value);
        return least;
    }
}
