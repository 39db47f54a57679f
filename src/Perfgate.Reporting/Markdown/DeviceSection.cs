using System.Globalization;
using System.Text;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>How the devices were while cases were measured, and which samples were thrown away for it.</summary>
internal static class DeviceSection
{
    private const int Most = 100;

    public static void Write(StringBuilder text, Report report)
    {
        (ReportCase Case, ReportDropped Dropped)[] dropped = [.. report.Cases.SelectMany(item => item.Dropped.Select(one => (item, one)))];
        (ReportCase Case, ReportDevice Device)[] devices = [.. report.Cases.SelectMany(item => item.Devices.Where(one => one.Head is not null && Readings.IsOfDevice(one.Reading)).Select(one => (item, one)))];
        if (dropped.Length + devices.Length == 0)
            return;
        Folds.Open(text, dropped.Length == 0 ? "Devices" : "Devices and dropped samples");
        if (devices.Length > 0)
            WriteDevices(text, devices);
        if (dropped.Length > 0)
            WriteDropped(text, dropped, devices.Length > 0);
        Folds.Close(text);
    }

    private static void WriteDevices(StringBuilder text, (ReportCase Case, ReportDevice Device)[] devices)
    {
        MarkdownTable table = new(text, "Case", "Device", "Reading", ">Baseline", ">Head");
        foreach ((ReportCase item, ReportDevice device) in devices.Take(Most))
            table.Row(Cells.Name(item.Case), Cells.Name(device.Device), Cells.Name(device.Reading), Range(device.Baseline, device.Reading), Range(device.Head, device.Reading));
        WriteMore(text, devices.Length);
        text.Append("\nMedian, and from the lowest to the highest reading of all launches.\n");
    }

    private static void WriteDropped(StringBuilder text, (ReportCase Case, ReportDropped Dropped)[] dropped, bool afterDevices)
    {
        if (afterDevices)
            text.Append('\n');
        MarkdownTable table = new(text, "Case", "Samples dropped because", ">Baseline", ">Head");
        foreach ((ReportCase item, ReportDropped one) in dropped.Take(Most))
            table.Row(Cells.Name(item.Case), Cells.Text(one.Reason), Count(one.Baseline), Count(one.Head));
        WriteMore(text, dropped.Length);
    }

    private static void WriteMore(StringBuilder text, int count)
    {
        if (count > Most)
            text.Append($"\n… and {count - Most} more in report.json\n");
    }

    private static string Range(ReportRange? range, string name) => range is null
        ? Numbers.Absent
        : $"{Cells.Number(Readings.Measured(range.Median, name))} ({Cells.Number(Readings.Measured(range.Lowest, name))} to {Cells.Number(Readings.Measured(range.Highest, name))})";

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
