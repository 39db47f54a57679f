namespace Perfgate.Verdicts;

public enum VerdictKind
{
    Passed,
    Failed,
    Inconclusive,
    Invalid,
}
