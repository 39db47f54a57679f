using System.Runtime.InteropServices;

namespace Perfgate.Cuda.Telemetry.Layouts;

/// <summary>nvmlEventData_t: for an Xid, the data is its number.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NvmlEventData
{
    public nint Device;
    public ulong EventType;
    public ulong Data;
    public uint GpuInstance;
    public uint ComputeInstance;
}
