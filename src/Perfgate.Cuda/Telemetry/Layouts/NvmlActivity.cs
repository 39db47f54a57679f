using System.Runtime.InteropServices;

namespace Perfgate.Cuda.Telemetry.Layouts;

/// <summary>nvmlUtilization_t: percent of the last sample period.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NvmlActivity
{
    public uint Gpu;
    public uint Memory;
}
