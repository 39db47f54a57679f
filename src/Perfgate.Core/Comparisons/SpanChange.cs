using Perfgate.Quantities;

namespace Perfgate.Comparisons;

/// <summary>How one named span of a case moved: mean seconds per iteration, median over launches.</summary>
public sealed record SpanChange
{
    public required string Name { get; init; }

    public required double BaselineSeconds { get; init; }

    public required double HeadSeconds { get; init; }

    public Ratio? Change { get; init; }

    /// <summary>True for the one span with the largest absolute increase of a case that regressed.</summary>
    public bool IsLargestIncrease { get; init; }
}
