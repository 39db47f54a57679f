using Perfgate.Comparisons;
using Perfgate.Measurements;
using static Perfgate.Reporting.Reports.ReportValues;

namespace Perfgate.Reporting.Reports;

/// <summary>What was seen of a case's launches beside their samples, both sides next to one another.</summary>
internal static class ObservationAssembly
{
    /// <summary>Items of each list; a worker may send any number of names.</summary>
    private const int Most = 100;

    public static ReportCode? Code(CodeComparison code) => code.State == CodeState.Unknown
        ? null
        : new ReportCode { State = code.State, Changed = [.. code.Changed.Take(Most).Select(Text)] };

    public static IReadOnlyList<ReportNumber> Numbers(CaseObservations before, CaseObservations after) =>
    [
        .. after.Numbers.Keys.Union(before.Numbers.Keys).Order(StringComparer.Ordinal).Take(Most).Select(name => new ReportNumber
        {
            Name = Text(name),
            Baseline = before.Numbers.TryGetValue(name, out double baseline) ? Finite(baseline) : null,
            Head = after.Numbers.TryGetValue(name, out double head) ? Finite(head) : null,
        }),
    ];

    public static IReadOnlyList<ReportDropped> Dropped(CaseObservations before, CaseObservations after) =>
    [
        .. after.Dropped.Concat(before.Dropped).Select(dropped => dropped.Reason).Distinct().Take(Most).Select(reason => new ReportDropped
        {
            Reason = Text(reason),
            Baseline = Count(before, reason),
            Head = Count(after, reason),
        }),
    ];

    public static IReadOnlyList<ReportDevice> Devices(CaseObservations before, CaseObservations after) =>
    [
        .. after.Devices.Concat(before.Devices).Select(range => (range.Device, range.Name)).Distinct().Take(Most).Select(reading => new ReportDevice
        {
            Device = Text(reading.Device),
            Reading = Text(reading.Name),
            Baseline = Range(before, reading),
            Head = Range(after, reading),
        }),
    ];

    private static int Count(CaseObservations side, string reason) => side.Dropped.FirstOrDefault(dropped => dropped.Reason == reason)?.Count ?? 0;

    private static ReportRange? Range(CaseObservations side, (string Device, string Name) reading) =>
        side.Devices.FirstOrDefault(range => (range.Device, range.Name) == reading) is DeviceRange found
        && Finite(found.Lowest) is double lowest && Finite(found.Median) is double median && Finite(found.Highest) is double highest
            ? new ReportRange { Lowest = lowest, Median = median, Highest = highest }
            : null;
}
