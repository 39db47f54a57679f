namespace Perfgate.Verdicts;

/// <summary>The gate's answer: one word, the exit code, one sentence, and what led to it, worst first.</summary>
public sealed record Verdict(VerdictKind Kind, ExitCode ExitCode, string Sentence, IReadOnlyList<Finding> Findings);
