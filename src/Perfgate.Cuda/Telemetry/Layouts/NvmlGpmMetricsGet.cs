using System.Runtime.InteropServices;

namespace Perfgate.Cuda.Telemetry.Layouts;

/// <summary>
/// The head of nvmlGpmMetricsGet_t; its array of metrics follows at once. The array's length in the headers grows with every version, so room for more than any has is
/// allocated and the number set.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NvmlGpmMetricsGet
{
    public const uint CurrentVersion = 1;
    public const int MetricsAllocated = 512;

    public uint Version;
    public uint Count;
    public nint First;
    public nint Second;
}
