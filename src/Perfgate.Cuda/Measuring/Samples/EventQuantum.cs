namespace Perfgate.Cuda.Measuring.Samples;

/// <summary>The step in which event times come: the greatest one that all differences between observed times are multiples of.</summary>
internal static class EventQuantum
{
    /// <summary>What is assumed until it is seen, in seconds.</summary>
    public const double Usual = 0.5e-6;

    private const int FewestDistinct = 4;

    // Times are 32-bit floats of milliseconds.
    private const double FloatStep = 1.0 / (1 << 23);
    private const double LeastError = 1e-9;
    private const double ErrorsToZero = 8;

    /// <summary>In seconds; null for fewer than four distinct times, and where the step is too fine to be told from rounding.</summary>
    public static double? Of(ReadOnlySpan<double> seconds)
    {
        if (seconds.IsEmpty)
            return null;
        double[] sorted = seconds.ToArray();
        Array.Sort(sorted);
        double zero = ErrorsToZero * Math.Max(LeastError, sorted[^1] * FloatStep);
        double step = 0;
        int distinct = 1;
        for (int index = 1, last = 0; index < sorted.Length; index++)
        {
            double difference = sorted[index] - sorted[last];
            if (difference <= zero)
                continue;
            last = index;
            distinct++;
            step = Common(step, difference, zero);
        }
        return distinct >= FewestDistinct && step > zero ? Refined(step, sorted[^1] - sorted[0]) : null;
    }

    // Euclid's algorithm; a rest as small as the rounding of the times is none.
    private static double Common(double one, double other, double zero)
    {
        (double larger, double smaller) = one > other ? (one, other) : (other, one);
        while (smaller > zero)
            (larger, smaller) = (smaller, Math.Abs(larger - Math.Round(larger / smaller) * smaller));
        return larger;
    }

    // The whole range is many steps, so it tells one of them more exactly.
    private static double Refined(double step, double range) => range / Math.Max(1, Math.Round(range / step));
}
