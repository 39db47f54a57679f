namespace Perfgate.Verdicts;

/// <summary>What a finding is about.</summary>
public enum FindingTopic
{
    /// <summary>The outcome of a row.</summary>
    Row,

    /// <summary>A hard limit.</summary>
    Limit,

    /// <summary>The accepted runs of a row, not the change under review.</summary>
    Drift,

    /// <summary>The two sides of a case did different work.</summary>
    Work,

    /// <summary>A faster clock that may hide a loss.</summary>
    Clock,

    /// <summary>The run as a whole.</summary>
    Run,
}
