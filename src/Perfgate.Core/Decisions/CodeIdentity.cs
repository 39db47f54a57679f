using Perfgate.Comparisons;

namespace Perfgate.Decisions;

/// <summary>The same machine code on the same input does the same work, so a difference between two such sides is not the change's doing - a loss as little as a gain.</summary>
internal static class CodeIdentity
{
    private const string Reason = "the machine code is identical byte for byte, so the difference is the environment's";

    public static ComparisonRow Apply(ComparisonRow row, CodeComparison code) =>
        row.Metric.Gated && code.State == CodeState.Identical ? OtherCause.Of(row, Reason) : row;
}
