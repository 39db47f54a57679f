namespace Perfgate.Statistics;

/// <summary>A place where the level of a series changes.</summary>
/// <param name="Index">0-based: the first point of the new level.</param>
/// <param name="Before">Median of the level before.</param>
/// <param name="After">Median of the new level.</param>
public sealed record ChangePoint(int Index, double Before, double After)
{
    /// <summary>(after - before) / |before|: 0.05 is 5 % up. 0 when nothing changes; infinite from a level of 0.</summary>
    public double Change => After == Before ? 0 : (After - Before) / Math.Abs(Before);
}
