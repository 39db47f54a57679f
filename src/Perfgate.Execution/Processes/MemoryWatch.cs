using System.Diagnostics;

namespace Perfgate.Execution.Processes;

/// <summary>
/// The peak memory of a process tree, by looking at it again and again (after 1, 2, 4, ... and then every 20 ms). A lower bound: what was
/// allocated and freed again between two looks by a tree of several processes is missed. For a single process the system's own
/// high-water mark makes it the peak up to the last look.
/// </summary>
internal sealed class MemoryWatch(Process process)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(20);

    // Looking costs at most this share of one CPU, however large the tree is.
    private const int CostFactor = 50;

    private TimeSpan wait = TimeSpan.FromMilliseconds(0.5);

    public double PeakBytes { get; private set; }

    /// <summary>Takes a look and says how long to wait until the next.</summary>
    public TimeSpan Look()
    {
        long before = Stopwatch.GetTimestamp();
        PeakBytes = Math.Max(PeakBytes, OperatingSystem.IsLinux() ? ProcessTreeMemory.Read(process.Id) : OwnPeak());
        TimeSpan cost = Stopwatch.GetElapsedTime(before);
        wait = TimeSpan.FromTicks(Math.Min(Longest.Ticks, wait.Ticks * 2));
        return TimeSpan.FromTicks(Math.Max(wait.Ticks, cost.Ticks * CostFactor));
    }

    /// <summary>
    /// Adds what the system says of ended children. Its largest resident size counts only when it rose during this child, and only above
    /// perfgate's own peak: between fork and exec the child is charged with perfgate's memory.
    /// </summary>
    public void Add(ChildUsage before, ChildUsage after)
    {
        if (!OperatingSystem.IsLinux() || after.LargestResidentBytes <= before.LargestResidentBytes)
            return;
        if (after.LargestResidentBytes > ProcessTreeMemory.ReadOne(Environment.ProcessId).Peak)
            PeakBytes = Math.Max(PeakBytes, after.LargestResidentBytes);
    }

    // Windows and macOS: the program alone, without its descendants.
    private double OwnPeak()
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
