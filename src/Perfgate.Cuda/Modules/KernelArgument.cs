using Perfgate.Cuda.Buffers;

namespace Perfgate.Cuda.Modules;

/// <summary>One argument of a kernel: its bytes, lowest first, and how many of them count (1 to 8).</summary>
public readonly record struct KernelArgument(ulong Bits, int Size)
{
    public static KernelArgument Of(DeviceBuffer buffer) => new(buffer.Address, sizeof(ulong));

    /// <summary>Host memory under the address the device knows.</summary>
    public static KernelArgument Of(PinnedBuffer buffer) => new(buffer.DeviceAddress, sizeof(ulong));

    public static KernelArgument Of(int value) => new((uint)value, sizeof(int));

    public static KernelArgument Of(uint value) => new(value, sizeof(uint));

    public static KernelArgument Of(long value) => new((ulong)value, sizeof(long));

    public static KernelArgument Of(float value) => new(BitConverter.SingleToUInt32Bits(value), sizeof(float));

    public static KernelArgument Of(double value) => new(BitConverter.DoubleToUInt64Bits(value), sizeof(double));
}
