using System.Globalization;

namespace Perfgate.Execution.Hosts;

/// <summary>What is known of the main memory.</summary>
internal static class Memory
{
    private const double Gibi = 1024.0 * 1024 * 1024;

    /// <summary>
    /// Whole GiB, in steps of 4 from 32 and of 16 from 128: machines of one model differ by some MiB, and those must not part them into classes.
    /// </summary>
    public static string Gibibytes(HostFiles files)
    {
        double bytes = Bytes(files, "MemTotal") ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        double gibibytes = bytes / Gibi;
        double step = gibibytes switch { < 30 => 1, < 126 => 4, _ => 16 };
        return (Math.Round(gibibytes / step) * step).ToString("0", CultureInfo.InvariantCulture);
    }

    public static double? AvailableBytes(HostFiles files) => Bytes(files, "MemAvailable");

    private static double? Bytes(HostFiles files, string field)
    {
        string? number = files.Field("/proc/meminfo", field)?.Split(' ')[0];
        return double.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out double kibibytes) ? kibibytes * 1024 : null;
    }
}
