using System.Buffers.Binary;
using Perfgate.Cuda.Buffers;
using Perfgate.Cuda.Devices;
using Perfgate.Pipelines;

namespace Perfgate.Cuda.Modules;

/// <summary>One argument of a kernel: up to 8 bytes as a number, lowest first, or a struct.</summary>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Struct">The bytes of a struct of any length; then <paramref name="Bits"/> do not count.</param>
public readonly record struct KernelArgument(ulong Bits, int Size, ReadOnlyMemory<byte>? Struct = null)
{
    private const int MostBytesAnywhere = 4096;
    private static readonly Version LargeArguments = new(12, 1);

    /// <summary>Most bytes of all arguments of a kernel together: 4096, and more from Volta and CUDA 12.1 on.</summary>
    public static int MostBytesOn(CudaDevice device) =>
        device.Capability.Major >= 7 && device.Driver.ApiVersion >= LargeArguments ? LaunchLimits.MostArgumentBytes : MostBytesAnywhere;

    public static KernelArgument Of(DeviceBuffer buffer) => new(buffer.Address, sizeof(ulong));

    /// <summary>Host memory under the address the device knows.</summary>
    public static KernelArgument Of(PinnedBuffer buffer) => new(buffer.DeviceAddress, sizeof(ulong));

    /// <summary>A struct, as its bytes lie in memory.</summary>
    public static KernelArgument Of(ReadOnlyMemory<byte> bytes) => new(0, bytes.Length, bytes);

    public static KernelArgument Of(int value) => new((uint)value, sizeof(int));

    public static KernelArgument Of(uint value) => new(value, sizeof(uint));

    public static KernelArgument Of(long value) => new((ulong)value, sizeof(long));

    public static KernelArgument Of(float value) => new(BitConverter.SingleToUInt32Bits(value), sizeof(float));

    public static KernelArgument Of(double value) => new(BitConverter.DoubleToUInt64Bits(value), sizeof(double));

    /// <summary>Writes the argument's bytes; the room is a multiple of 8 and holds them all.</summary>
    internal void CopyTo(Span<byte> room)
    {
        room.Clear();
        if (Struct is ReadOnlyMemory<byte> bytes)
            bytes.Span.CopyTo(room);
        else
            BinaryPrimitives.WriteUInt64LittleEndian(room, Bits);
    }
}
