using System.Globalization;

namespace Perfgate.Cuda.Measuring.Clocks;

/// <summary>Which SM clocks a sample may have been taken at.</summary>
internal sealed class ClockRule
{
    private const double LeastShare = 0.75;
    private const double LockTolerance = 0.03;

    private readonly double least;
    private readonly double most;

    private ClockRule(double least, double most, string reason, bool yieldsToPowerCap)
    {
        this.least = least;
        this.most = most;
        Reason = reason;
        YieldsToPowerCap = yieldsToPowerCap;
    }

    /// <summary>Why a sample at another clock is dropped.</summary>
    public string Reason { get; }

    /// <summary>
    /// Whether the rule does not hold while the software's power cap is what holds the clock down. The device's own clock is the highest it boosts to, and small boards
    /// (72 W) live far below three quarters of it under full load: all their samples would be dropped.
    /// </summary>
    public bool YieldsToPowerCap { get; }

    /// <summary>The locked clock within 3 %; else at least 75 % of the device's own clock; anything where that is unknown.</summary>
    public static ClockRule Of(int? lockedMegahertz, int? deviceKilohertz) => (lockedMegahertz, deviceKilohertz) switch
    {
        (int locked, _) => new ClockRule(locked * 1e6 * (1 - LockTolerance), locked * 1e6 * (1 + LockTolerance), string.Create(CultureInfo.InvariantCulture, $"clock not within 3 % of the locked {locked} MHz"), false),
        (_, > 0 and int own) => new ClockRule(own * 1e3 * LeastShare, double.PositiveInfinity, string.Create(CultureInfo.InvariantCulture, $"clock below 75 % of {own / 1000} MHz"), true),
        _ => new ClockRule(0, double.PositiveInfinity, "", false),
    };

    public bool Allows(double hertz) => hertz >= least && hertz <= most;
}
