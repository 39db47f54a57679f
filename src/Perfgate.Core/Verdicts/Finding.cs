using Perfgate.Comparisons;
using Perfgate.Policies;
using Perfgate.Suites;

namespace Perfgate.Verdicts;

/// <summary>An outcome or a limit the policy cares about.</summary>
/// <param name="Case">Null for a finding about the run as a whole ("nothing compared").</param>
/// <param name="Metric">Null for a finding about a case or the run.</param>
/// <param name="Outcome">Null for a violated or undecided limit and for findings about the run.</param>
public sealed record Finding(PolicyAction Action, ExitCode ExitCode, CaseId? Case, MetricName? Metric, Outcome? Outcome, string Sentence);
