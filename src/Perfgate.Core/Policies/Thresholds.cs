using Perfgate.Quantities;

namespace Perfgate.Policies;

/// <summary>Relative harm from which a confirmed change warns and blocks. <c>0 &lt; Warn &lt;= Block</c>.</summary>
public sealed record Thresholds(Ratio Warn, Ratio Block)
{
    /// <summary>Warn above 10 %, block above 15 %.</summary>
    public static readonly Thresholds Default = new(Ratio.FromPercent(10), Ratio.FromPercent(15));

    /// <summary>
    /// With another block threshold. Warn stays where it fits; above the new block it would contradict it, so it becomes two thirds of the block, as 10 % is of 15 %.
    /// </summary>
    public Thresholds WithBlock(Ratio block) =>
        Warn <= block ? this with { Block = block } : new Thresholds(new Ratio(block.Fraction * Default.Warn.Fraction / Default.Block.Fraction), block);
}
