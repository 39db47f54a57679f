using Perfgate.Cuda.Probes;
using Perfgate.Quantities;

namespace Perfgate.Cli.Terminals;

/// <summary>What <c>perfgate doctor --probe</c> found, one line a reading.</summary>
internal static class ProbeText
{
    public static IEnumerable<string> Lines(IReadOnlyList<ProbeReading> readings)
    {
        int name = readings.Max(reading => reading.Name.Length);
        string[] values = [.. readings.Select(reading => reading.Value is double value ? new Quantity(value, reading.Unit).ToString() : "unknown")];
        int width = values.Max(value => value.Length);
        return readings.Select((reading, index) => $"{reading.Name.PadRight(name)}  {values[index].PadLeft(width)}  {reading.Meaning}");
    }
}
