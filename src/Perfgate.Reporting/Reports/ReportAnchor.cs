namespace Perfgate.Reporting.Reports;

/// <summary>Head against the fixed anchor instead of the rolling window.</summary>
public sealed record ReportAnchor
{
    /// <summary>Id of the anchor's run.</summary>
    public required string Run { get; init; }

    public required ReportCommit? Commit { get; init; }

    /// <summary>Median of the anchor's launch estimates, in the row's unit.</summary>
    public required double Value { get; init; }

    /// <summary>Relative change of head, sign as measured.</summary>
    public required double Change { get; init; }

    /// <summary>The same with the metric's direction applied: positive is worse.</summary>
    public required double Harm { get; init; }
}
