namespace Perfgate.Reporting.Reports;

/// <summary>Where a reading of a device moved on both sides; null where a side has none of it.</summary>
public sealed record ReportDevice
{
    public required string Device { get; init; }

    /// <summary>With the unit at its end: <c>sm_clock_hz</c>, <c>power_w</c>.</summary>
    public required string Reading { get; init; }

    public required ReportRange? Baseline { get; init; }

    public required ReportRange? Head { get; init; }
}
