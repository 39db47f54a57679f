namespace Perfgate.Comparisons;

/// <summary>What a comparison says of one row, direction and threshold applied.</summary>
public enum Outcome
{
    /// <summary>Slower (larger, worse) beyond a threshold, with the evidence to say so.</summary>
    Regressed,

    Improved,

    /// <summary>A change beyond the block threshold is excluded.</summary>
    Unchanged,

    /// <summary>The evidence neither shows nor excludes a regression.</summary>
    Inconclusive,

    /// <summary>The head side could not be measured, or must not be trusted.</summary>
    Invalid,

    /// <summary>No baseline has this case.</summary>
    New,

    /// <summary>Expected and not measured.</summary>
    Missing,

    /// <summary>The baseline is of another environment class, or its units differ.</summary>
    Incomparable,

    /// <summary>The definition differs from the baseline's.</summary>
    Redefined,

    /// <summary>The worker skipped the case, with a reason.</summary>
    Skipped,

    /// <summary>Not measured, because its machine code is the baseline's and only what changed was asked for.</summary>
    Identical,

    /// <summary>Regressed, and the policy waives it with a reason.</summary>
    Waived,

    /// <summary>Shown for information; the metric is not gated.</summary>
    Informational,
}
