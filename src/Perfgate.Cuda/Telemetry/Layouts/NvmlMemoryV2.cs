using System.Runtime.InteropServices;

namespace Perfgate.Cuda.Telemetry.Layouts;

/// <summary>nvmlMemory_v2_t: bytes; reserved memory by itself.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NvmlMemoryV2
{
    public const uint CurrentVersion = 0x02000028;

    public uint Version;
    public ulong Total;
    public ulong Reserved;
    public ulong Free;
    public ulong Used;
}
