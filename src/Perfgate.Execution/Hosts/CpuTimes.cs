using System.Globalization;

namespace Perfgate.Execution.Hosts;

/// <summary>CPU time of the whole machine since boot, in ticks, from the first line of <c>/proc/stat</c>.</summary>
internal readonly record struct CpuTimes(double Total, double Idle, double Steal)
{
    /// <summary>Null where the system does not tell.</summary>
    public static CpuTimes? Read(HostFiles files)
    {
        // cpu user nice system idle iowait irq softirq steal guest guest_nice; guest time is in user time already.
        string[] fields = files.Lines("/proc/stat").FirstOrDefault(line => line.StartsWith("cpu ", StringComparison.Ordinal))
            ?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        double[] ticks = [.. fields.Skip(1).Take(8).Select(text => double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out double value) ? value : 0)];
        return ticks.Length < 8 ? null : new CpuTimes(ticks.Sum(), ticks[3] + ticks[4], ticks[7]);
    }

    public CpuTimes Since(CpuTimes before) => new(Total - before.Total, Idle - before.Idle, Steal - before.Steal);

    public double? StealShare => Total > 0 ? Steal / Total : null;

    public double? BusyShare => Total > 0 ? (Total - Idle - Steal) / Total : null;
}
