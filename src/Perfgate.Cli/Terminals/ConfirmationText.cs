using Perfgate.Comparisons;
using Perfgate.Confirmations;
using Perfgate.Plans;

namespace Perfgate.Cli.Terminals;

/// <summary>What progress says about confirming launches.</summary>
internal static class ConfirmationText
{
    private const int CasesNamed = 10;

    public static string Of(ConfirmationRound round)
    {
        string beside = round.Controls.Count == 0 ? "" : $" beside {round.Controls.Count} unsuspicious {(round.Controls.Count == 1 ? "case" : "cases")}";
        string more = round.Suspects.Count > CasesNamed ? $" and {round.Suspects.Count - CasesNamed} more" : "";
        return $"confirming {round.Suspects.Count} {(round.Suspects.Count == 1 ? "suspect" : "suspects")}{beside}, round {round.Number} of at most {round.MostRounds}: "
            + string.Join(", ", round.Suspects.Take(CasesNamed).Select(id => id.Value)) + more;
    }

    public static string Of(ClosedSuspect closed, Design design)
    {
        string after = $"after {closed.Launches} {(closed.Launches == 1 ? "launch" : "launches")}{(design == Design.SideBySide ? " a side" : "")}";
        string word = closed.Outcome.ToString().ToLowerInvariant();
        return $"{closed.Case}: " + closed.Outcome switch
        {
            Outcome.Regressed => $"confirmed, {word} {after}",
            Outcome.Inconclusive => $"still suspected, {word} {after}",
            Outcome.Unchanged or Outcome.Improved or Outcome.Waived => $"not confirmed, {word} {after}",
            _ => $"{word} {after}",
        };
    }
}
