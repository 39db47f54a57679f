namespace Perfgate.Policies;

/// <summary>How outcomes become a verdict. The defaults fail closed: what was expected and could not be compared is never a pass.</summary>
public sealed record Policy
{
    public static readonly Policy Default = new();

    /// <summary>The smallest <see cref="Alpha"/> that is read: below one in ten thousand no number of launches that anybody runs could block.</summary>
    public const double SmallestAlpha = 0.0001;

    /// <summary><see cref="Alpha"/> lies below it.</summary>
    public const double AlphaEnd = 0.5;

    public Thresholds Thresholds { get; init; } = Thresholds.Default;

    /// <summary>What makes a row a regression.</summary>
    public DecisionMethod Method { get; init; }

    /// <summary>Tests that must agree before the default procedure calls a row regressed.</summary>
    public IReadOnlyList<ClassicalTest> Require { get; init; } = [];

    /// <summary>How often chance alone may speak: the level of the correction over the suite, and of a classical test where one decides. <see cref="SmallestAlpha"/> to below <see cref="AlphaEnd"/>.</summary>
    public double Alpha { get; init; } = 0.05;

    public Multiplicity Multiplicity { get; init; }

    /// <summary>Regressions that are shown and do not fail the gate.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

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

    /// <summary>The accepted runs themselves have drifted: many small losses, none of which a rolling baseline shows. Exit code 1 when it fails.</summary>
    public PolicyAction Drift { get; init; } = PolicyAction.Warn;

    /// <summary>The two sides did different work (checksum or token count differ), so a gain may be a fault.</summary>
    public PolicyAction DifferentWork { get; init; } = PolicyAction.Warn;
}
