using Perfgate.Policies;

namespace Perfgate.Storage.Records;

/// <summary>The rule thresholds obey in suites and records: <c>0 &lt; warn &lt;= block</c>.</summary>
internal static class ThresholdRule
{
    public const string Sentence = "thresholds must obey 0 < warn <= block.";

    public static bool Holds(Thresholds thresholds) =>
        thresholds.Warn.Fraction > 0 && thresholds.Warn <= thresholds.Block && double.IsFinite(thresholds.Block.Fraction);
}
