using System.Runtime.InteropServices;

namespace Perfgate.Cuda.Telemetry.Layouts;

/// <summary>nvmlGpmMetric_t: the names point into the library.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NvmlGpmMetric
{
    public uint Metric;
    public int Status;
    public double Value;
    public nint ShortName;
    public nint LongName;
    public nint UnitName;
}
