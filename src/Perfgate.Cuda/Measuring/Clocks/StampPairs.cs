namespace Perfgate.Cuda.Measuring.Clocks;

/// <summary>Pairs stamps taken before and after by multiprocessor: which block runs where is the device's choice, and each multiprocessor counts its own cycles.</summary>
internal sealed class StampPairs(int stamps)
{
    private const int NumbersEach = 3;
    private const int MostMultiprocessors = 4096;

    private readonly int[] firstBefore = new int[MostMultiprocessors];
    private readonly double[] cycles = new double[stamps];
    private readonly double[] seconds = new double[stamps];
    private readonly double[] clocks = new double[stamps];

    /// <param name="before">Multiprocessor, cycles and nanoseconds for every block.</param>
    public ClockSpan Between(ReadOnlySpan<ulong> before, ReadOnlySpan<ulong> after)
    {
        Array.Clear(firstBefore);
        for (int index = 0; index < stamps; index++)
        {
            ulong multiprocessor = before[index * NumbersEach];
            if (multiprocessor < MostMultiprocessors && firstBefore[multiprocessor] == 0)
                firstBefore[multiprocessor] = index + 1;
        }
        int pairs = 0;
        for (int index = 0; index < stamps; index++)
        {
            ulong multiprocessor = after[index * NumbersEach];
            if (multiprocessor >= MostMultiprocessors || firstBefore[multiprocessor] == 0)
                continue;
            int partner = (firstBefore[multiprocessor] - 1) * NumbersEach;
            double ran = (long)(after[index * NumbersEach + 1] - before[partner + 1]);
            double took = (long)(after[index * NumbersEach + 2] - before[partner + 2]) / 1e9;
            if (ran <= 0 || took <= 0)
                continue;
            cycles[pairs] = ran;
            seconds[pairs] = took;
            clocks[pairs++] = ran / took;
        }
        return pairs == 0 ? default : new ClockSpan(Median(cycles, pairs), Median(seconds, pairs), Median(clocks, pairs));
    }

    // Sorted in place: the estimate of Core would allocate for devices with many multiprocessors.
    private static double Median(double[] values, int count)
    {
        Array.Sort(values, 0, count);
        return (values[(count - 1) / 2] + values[count / 2]) / 2;
    }
}
