namespace Perfgate.Verdicts;

/// <summary>The exit codes of the executable: a tested contract (<c>docs/exit-codes.md</c>).</summary>
public enum ExitCode
{
    /// <summary>Passed; warnings allowed.</summary>
    Passed = 0,

    /// <summary>At least one confirmed regression beyond the block threshold, or a violated hard limit.</summary>
    Failed = 1,

    /// <summary>Usage, suite, baseline or configuration invalid.</summary>
    Invalid = 2,

    /// <summary>Command failed, timed out, required device missing, expected benchmark missing, nothing compared.</summary>
    CouldNotMeasure = 3,

    /// <summary>Inconclusive or incomparable, and the policy demands evidence.</summary>
    NoEvidence = 4,

    /// <summary>A bug in perfgate.</summary>
    InternalError = 70,

    /// <summary>Ctrl-C or termination.</summary>
    Cancelled = 130,
}
