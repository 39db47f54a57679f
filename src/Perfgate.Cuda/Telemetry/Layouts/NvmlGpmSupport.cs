using System.Runtime.InteropServices;

namespace Perfgate.Cuda.Telemetry.Layouts;

/// <summary>nvmlGpmSupport_t.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NvmlGpmSupport
{
    public const uint CurrentVersion = 1;

    public uint Version;
    public uint IsSupported;
}
