using System.Globalization;
using Perfgate.Cuda.Telemetry;

namespace Perfgate.Cuda.Measuring.Watches;

/// <summary>What the hardware and the driver report against a launch.</summary>
internal static class HardwareFaults
{
    public static void Judge(DeviceErrors before, DeviceErrors after, Findings findings)
    {
        if (Growth.Of(before.Uncorrected, after.Uncorrected) is > 0 and ulong uncorrected)
            findings.Invalidate(Text($"the device had {uncorrected} uncorrectable memory {Plural(uncorrected, "error")} during the launch"));
        if (Growth.Of(before.Corrected, after.Corrected) is > 0 and ulong corrected)
            findings.Doubt(Text($"the device corrected {corrected} memory {Plural(corrected, "error")} during the launch"));
        if (Growth.Fell(before.Uncorrected, after.Uncorrected) || Growth.Fell(before.Corrected, after.Corrected))
            findings.Invalidate("the device was reset during the launch (its error counters start anew)");
    }

    public static void Judge(IReadOnlyList<ulong> xids, Findings findings)
    {
        if (xids.Count > 0)
            findings.Invalidate($"the driver reported Xid {string.Join(", ", xids.Distinct())} during the launch");
    }

    /// <summary>Of two neighbouring boundaries.</summary>
    public static void Judge(BoundaryReading before, BoundaryReading after, Findings findings)
    {
        if (Growth.Fell(before.Counters.EnergyMillijoules, after.Counters.EnergyMillijoules))
            findings.Invalidate("the device was reset or the driver loaded again during the launch (the energy counter went back)");
        if (Growth.Of(before.Counters.PcieReplays, after.Counters.PcieReplays) > 0)
            findings.Invalidate("the PCIe link repeated packets during the launch (its replay counter grew)");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Plural(ulong count, string word) => count == 1 ? word : word + "s";
}
