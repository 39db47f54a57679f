namespace Perfgate.Reporting.Reports;

/// <summary>Where the head side was measured.</summary>
public sealed record ReportEnvironment
{
    /// <summary>Name of the environment class: numbers are compared within a class only.</summary>
    public required string Class { get; init; }

    public required IReadOnlyDictionary<string, string> Key { get; init; }

    public required IReadOnlyDictionary<string, string> Recorded { get; init; }

    public required ReportMachineState? Start { get; init; }

    public required ReportMachineState? End { get; init; }
}
