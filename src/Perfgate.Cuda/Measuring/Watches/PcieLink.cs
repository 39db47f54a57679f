using System.Globalization;
using Perfgate.Cuda.Telemetry;

namespace Perfgate.Cuda.Measuring.Watches;

/// <summary>
/// The PCIe link as it is under load. An idle link falls to generation 1, so only readings right after a block count, and none before the first.
/// </summary>
internal sealed class PcieLink
{
    private uint? generation;
    private uint? width;

    /// <summary>Called after a block.</summary>
    public void Look(BoundaryReading reading, Findings findings)
    {
        if (reading.PcieWidth.TryGet(out uint lanes))
        {
            if (width is uint before && before != lanes)
                findings.Invalidate(string.Create(CultureInfo.InvariantCulture, $"the PCIe link went from {before} to {lanes} lanes during the launch"));
            width = lanes;
        }
        if (!reading.PcieGeneration.TryGet(out uint now))
            return;
        // Upwards it may only have been waking up; what was measured before is doubtful, not wrong.
        if (generation is uint last && now < last)
            findings.Invalidate(string.Create(CultureInfo.InvariantCulture, $"the PCIe link fell from generation {last} to {now} under load"));
        else if (generation is uint slower && now > slower)
            findings.Doubt(string.Create(CultureInfo.InvariantCulture, $"the PCIe link rose from generation {slower} to {now} during the launch"));
        generation = now;
    }
}
