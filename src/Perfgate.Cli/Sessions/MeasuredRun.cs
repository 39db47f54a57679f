using Perfgate.Records;

namespace Perfgate.Cli.Sessions;

/// <summary>What a session measured.</summary>
/// <param name="Failed">The run could not go on (a set-up failed).</param>
/// <param name="Written">run.json is on the disk; if not, the journal is, as far as it got.</param>
/// <param name="Basis">What to judge it by; null for a run that only records.</param>
internal sealed record MeasuredRun(RunRecord Record, bool Failed, bool Written, JudgingBasis? Basis);
