namespace Perfgate.Statistics;

/// <summary>A rule that is met at a point.</summary>
/// <param name="Index">0-based: the point that completes the pattern.</param>
/// <param name="IsAbove">On the side of large values.</param>
public readonly record struct RunSignal(int Index, RunRule Rule, bool IsAbove);
