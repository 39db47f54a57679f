using Perfgate.Comparisons;
using Perfgate.Suites;

namespace Perfgate.Confirmations;

/// <summary>What came of a suspect that is not measured any more.</summary>
/// <param name="Outcome">The weightiest of its rows.</param>
/// <param name="Launches">Of each side, planned and confirming.</param>
public sealed record ClosedSuspect(CaseId Case, Outcome Outcome, int Launches);
