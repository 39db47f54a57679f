using Perfgate.Quantities;

namespace Perfgate.Reporting.Texts;

/// <summary>Numbers whose unit stands at the end of their name, as launches and devices report them.</summary>
internal static class Readings
{
    private static readonly (string End, string Unit)[] Units =
        [("_s", "s"), ("_bytes", "B"), ("_ratio", "ratio"), ("_hz", "Hz"), ("_w", "W"), ("_j", "J"), ("_celsius", "°C"), ("_c", "°C")];

    private static readonly string[] OfKernels = ["registers", "local_bytes", "static_shared_bytes", "dynamic_shared_bytes", "occupancy_ratio"];

    private static readonly string[] OfDevices = ["sm_clock_hz", "power_w", "temperature_celsius", "temperature_c"];

    /// <summary>Whether the number says what the compiler made of a kernel, rather than how a launch went.</summary>
    public static bool IsOfKernel(string name) => OfKernels.Contains(Stem(name));

    /// <summary>Whether a reader of a report wants the reading; the others are in report.json.</summary>
    public static bool IsOfDevice(string name) => OfDevices.Contains(name);

    /// <summary>A number that is counted or chosen: no more digits than it has.</summary>
    public static string Exact(double? value, string name) => value is not double number || Math.Abs(number) > 1e15 ? Numbers.Value(value, UnitOf(name)) : QuantityFormat.FormatChosen(number, new Unit(UnitOf(name)));

    public static string Measured(double value, string name) => Numbers.Value(value, UnitOf(name));

    private static string UnitOf(string name) => Units.FirstOrDefault(unit => Stem(name).EndsWith(unit.End, StringComparison.Ordinal)).Unit ?? "count";

    // Of several kernels each number stands once a kernel: registers.sgemm.
    private static string Stem(string name) => name.Split('.')[0];
}
