namespace Perfgate.Reporting.Reports;

/// <summary>Launches of each side with samples of the metric.</summary>
public sealed record LaunchCounts
{
    public required int Baseline { get; init; }

    /// <summary>All of head's, the confirming ones too.</summary>
    public required int Head { get; init; }

    /// <summary>Head launches beyond the planned ones.</summary>
    public required int Confirming { get; init; }
}
