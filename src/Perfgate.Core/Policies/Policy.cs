namespace Perfgate.Policies;

/// <summary>How outcomes become a verdict. The defaults fail closed: what was expected and could not be compared is never a pass.</summary>
public sealed record Policy
{
    public static readonly Policy Default = new();

    public Thresholds Thresholds { get; init; } = Thresholds.Default;

    /// <summary>An expected case was not measured. Exit code 3 when it fails.</summary>
    public PolicyAction Missing { get; init; } = PolicyAction.Fail;

    /// <summary>A case without a baseline.</summary>
    public PolicyAction New { get; init; } = PolicyAction.Warn;

    /// <summary>A case whose definition differs from its baseline's: a new series.</summary>
    public PolicyAction Redefined { get; init; } = PolicyAction.Warn;

    /// <summary>The baseline is of another environment class. Exit code 4 when it fails.</summary>
    public PolicyAction Incomparable { get; init; } = PolicyAction.Fail;

    /// <summary>The evidence neither shows nor excludes a regression. Exit code 4 when it fails.</summary>
    public PolicyAction Inconclusive { get; init; } = PolicyAction.Warn;

    /// <summary>The measurement failed or must not be trusted. Exit code 3 when it fails.</summary>
    public PolicyAction Invalid { get; init; } = PolicyAction.Fail;

    /// <summary>A worker skipped the case with a reason (no device, say). A skipped case is never counted as compared.</summary>
    public PolicyAction Skipped { get; init; } = PolicyAction.Warn;

    /// <summary>The two sides did different work (checksum or token count differ), so a gain may be a fault.</summary>
    public PolicyAction DifferentWork { get; init; } = PolicyAction.Warn;
}
