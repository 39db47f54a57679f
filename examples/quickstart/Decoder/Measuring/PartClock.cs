using System.Diagnostics;

namespace Quickstart.Measuring;

/// <summary>Adds up the time of each part of one request. Every moment belongs to exactly one part, so the parts add up to the request.</summary>
internal sealed class PartClock
{
    private readonly long[] ticks = new long[Parts.All.Count];

    /// <summary>The timestamp of the last lap, or of the start.</summary>
    public long Last { get; private set; }

    public void Restart()
    {
        Array.Clear(ticks);
        Last = Stopwatch.GetTimestamp();
    }

    /// <summary>Books the time since the last lap under the part.</summary>
    public void Lap(Part part)
    {
        long now = Stopwatch.GetTimestamp();
        ticks[(int)part] += now - Last;
        Last = now;
    }

    public double Seconds(Part part) => ticks[(int)part] / (double)Stopwatch.Frequency;
}
