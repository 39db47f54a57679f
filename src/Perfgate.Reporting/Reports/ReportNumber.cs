namespace Perfgate.Reporting.Reports;

/// <summary>What launches summed up about themselves, median over the launches of each side; null where a side does not say.</summary>
public sealed record ReportNumber
{
    /// <summary>With the unit at its end: <c>registers</c>, <c>local_bytes</c>, <c>occupancy_ratio</c>; of several kernels followed by a dot and the kernel.</summary>
    public required string Name { get; init; }

    public required double? Baseline { get; init; }

    public required double? Head { get; init; }
}
