using Perfgate.Quantities;

namespace Perfgate.Policies;

/// <summary>Relative harm from which a confirmed change warns and blocks. <c>0 &lt; Warn &lt;= Block</c>.</summary>
public sealed record Thresholds(Ratio Warn, Ratio Block)
{
    /// <summary>Warn above 10 %, block above 15 %.</summary>
    public static readonly Thresholds Default = new(Ratio.FromPercent(10), Ratio.FromPercent(15));
}
