namespace Perfgate.Storage.Suites;

/// <summary>The numbers a suite file may hold, and how large it may be.</summary>
internal static class Ranges
{
    public const int FileBytes = 1 << 20;
    public const int Deepest = 32;
    public const int MostCases = 10_000;

    /// <summary>Faults reported of one file; beyond it they are counted.</summary>
    public const int MostFaults = 100;

    public const int MostLaunches = 100;
    public const int MostConfirming = 100;
    public const int MostWaivers = 500;
    public const int MostWarmUp = 100_000;
    public const int MostSamples = 1_000_000;

    public const int MostDevice = 255;
    public const int MostBuffers = 256;
    public const int MostStages = 256;
    public const int MostArguments = 256;
    public const int MostExtents = 8;

    /// <summary>Characters of a path to a file.</summary>
    public const int LongestPath = 1024;

    /// <summary>MHz that an SM clock can be locked to.</summary>
    public const int SlowestClock = 100;
    public const int FastestClock = 10_000;

    public static readonly TimeSpan LongestWarmUp = TimeSpan.FromHours(1);
    public static readonly TimeSpan LongestMeasuring = TimeSpan.FromHours(24);
    public static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(7);
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);
}
