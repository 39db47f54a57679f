namespace Perfgate.Cuda.Measuring.WarmUps;

/// <summary>How many launches lie between two events.</summary>
internal static class BatchSize
{
    public const int Most = 100_000;

    private const double LeastSeconds = 1e-3;
    private const double LeastQuanta = 1000;
    private const double Reserve = 1.2;
    private const double MostGrowth = 16;

    /// <summary>Seconds between the events a batch must reach, for the step of the events to matter little.</summary>
    public static double Target(double quantum) => Math.Max(LeastSeconds, LeastQuanta * quantum);

    /// <summary>The next size to try, the same when the interval is long enough.</summary>
    public static int Next(int launches, double interval, double target)
    {
        if (interval >= target || launches >= Most)
            return launches;
        double growth = interval > 0 ? Math.Min(MostGrowth, Reserve * target / interval) : MostGrowth;
        return (int)Math.Clamp(Math.Ceiling(launches * growth), launches + 1, Most);
    }
}
