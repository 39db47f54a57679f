using Perfgate.Comparisons;

namespace Perfgate.Reporting.Reports;

/// <summary>Whether what was seen of a case's launches agrees with itself.</summary>
internal static class ObservationConsistency
{
    /// <summary>The first fault, or null.</summary>
    public static string? Fault(ReportCase item) => item switch
    {
        { Code: { State: CodeState.Unknown } or { State: CodeState.Identical, Changed.Count: > 0 } } => "A case's machine code contradicts itself.",
        _ when item.Dropped.Any(dropped => dropped.Baseline < 0 || dropped.Head < 0) => "A case dropped fewer than no samples.",
        _ when item.Devices.SelectMany(device => new[] { device.Baseline, device.Head }).OfType<ReportRange>().Any(range => range.Lowest > range.Median || range.Median > range.Highest) =>
            "A device's readings are not in order.",
        _ => null,
    };
}
