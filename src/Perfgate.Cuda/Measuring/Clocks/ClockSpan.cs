namespace Perfgate.Cuda.Measuring.Clocks;

/// <summary>What the multiprocessors' counters did between two stamps, as medians over the multiprocessors. The default is what is not known.</summary>
/// <param name="Hertz">Mean SM clock; to be trusted where <see cref="IsLong"/>.</param>
internal readonly record struct ClockSpan(double Cycles, double Seconds, double Hertz)
{
    // The global timer steps by about a microsecond on many parts.
    private const double Shortest = 50e-6;

    /// <summary>False when no multiprocessor ran a stamp before and after.</summary>
    public bool IsKnown => Hertz > 0;

    /// <summary>Whether this span alone tells the clock; shorter ones do so together.</summary>
    public bool IsLong => IsKnown && Seconds >= Shortest;

    public static bool AreEnough(double seconds) => seconds >= Shortest;
}
