using System.Runtime.InteropServices;

namespace Perfgate.Cuda.Telemetry.Layouts;

/// <summary>nvmlTemperature_t: degrees Celsius of a sensor.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NvmlTemperature
{
    public const uint CurrentVersion = 0x0100000C;

    public uint Version;
    public int Sensor;
    public int Celsius;
}
