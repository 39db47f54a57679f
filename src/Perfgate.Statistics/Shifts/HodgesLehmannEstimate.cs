namespace Perfgate.Statistics;

/// <summary>A shift or a ratio between two sides.</summary>
/// <param name="Value">Head minus baseline, or head over baseline.</param>
/// <param name="Interval">Null when no interval of the asked confidence exists from so few values.</param>
/// <param name="Confidence">What the interval really covers, at least what was asked for (up to the normal approximation beyond 50 values a side); null without one.</param>
public sealed record HodgesLehmannEstimate(double Value, Interval? Interval, double? Confidence);
