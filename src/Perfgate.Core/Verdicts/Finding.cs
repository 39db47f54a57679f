using Perfgate.Comparisons;
using Perfgate.Policies;
using Perfgate.Suites;

namespace Perfgate.Verdicts;

/// <summary>An outcome, a limit or a drift the policy cares about.</summary>
/// <param name="Case">Null for a finding about the run as a whole ("nothing compared").</param>
/// <param name="Metric">Null for a finding about a case or the run.</param>
/// <param name="Outcome">Set for findings about a row.</param>
public sealed record Finding(FindingTopic Topic, PolicyAction Action, ExitCode ExitCode, CaseId? Case, MetricName? Metric, Outcome? Outcome, string Sentence);
