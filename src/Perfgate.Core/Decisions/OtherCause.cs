using Perfgate.Comparisons;

namespace Perfgate.Decisions;

/// <summary>
/// What becomes of a row whose difference has another cause than the change, or may have. It takes a claim away and never makes one: what is claimed becomes inconclusive, anything else stays what it is.
/// No such row is a suspect: further launches would meet the same cause.
/// </summary>
internal static class OtherCause
{
    /// <param name="reason">Completes "worse by 18.2 %, but ...".</param>
    public static ComparisonRow Of(ComparisonRow row, string reason) => row.Outcome switch
    {
        Outcome.Regressed or Outcome.Improved => row with { Outcome = Outcome.Inconclusive, Blocks = false, IsSuspect = false, Explanation = $"{row.Explanation}, but {reason}" },
        // A waiver passes what an inconclusive row might not.
        Outcome.Waived => row with { Warnings = [.. row.Warnings, reason] },
        _ when row.IsSuspect => row with { IsSuspect = false, Explanation = $"{row.Explanation}; {reason}" },
        _ => row,
    };
}
