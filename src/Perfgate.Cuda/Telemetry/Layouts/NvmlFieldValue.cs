using System.Runtime.InteropServices;

namespace Perfgate.Cuda.Telemetry.Layouts;

/// <summary>nvmlFieldValue_t. The value is a union of eight bytes; C's unsigned long in it has four on Windows.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NvmlFieldValue
{
    public uint Field;
    public uint Scope;
    public long TimestampMicroseconds;
    public long LatencyMicroseconds;
    public int ValueType;
    public int Status;
    public ulong Bits;
}
