namespace Perfgate.Decisions;

/// <summary>What a row's launches say, with what the rest of the suite adds.</summary>
/// <param name="Launches">Shift, bounds and agreement of launches.</param>
/// <param name="AdjustedP">Against half of the block threshold, corrected for the rows of the suite.</param>
internal sealed record RowEvidence(LaunchEvidence Launches, double AdjustedP);
