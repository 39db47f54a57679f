using System.Buffers.Binary;
using Perfgate.Pipelines;

namespace Perfgate.Cuda.Elements;

/// <summary>Numbers as the bits of an element type, and back.</summary>
internal static class ElementFormat
{
    /// <summary>The least and the greatest finite number of a type. Of the integers of 64 bits the nearest double that the type still holds.</summary>
    public static (double Least, double Greatest) Limits(ElementType type) => type switch
    {
        ElementType.Fp64 => (double.MinValue, double.MaxValue),
        ElementType.Fp32 => (float.MinValue, float.MaxValue),
        ElementType.Fp16 => ((double)Half.MinValue, (double)Half.MaxValue),
        ElementType.Bf16 => (-SmallFloat.Bf16.Largest, SmallFloat.Bf16.Largest),
        ElementType.Fp8E4M3 => (-SmallFloat.Fp8E4M3.Largest, SmallFloat.Fp8E4M3.Largest),
        ElementType.Fp8E5M2 => (-SmallFloat.Fp8E5M2.Largest, SmallFloat.Fp8E5M2.Largest),
        ElementType.Signed64 => (long.MinValue, Math.BitDecrement(9223372036854775808.0)),
        ElementType.Signed32 => (int.MinValue, int.MaxValue),
        ElementType.Signed16 => (short.MinValue, short.MaxValue),
        ElementType.Signed8 => (sbyte.MinValue, sbyte.MaxValue),
        ElementType.Unsigned64 => (0, Math.BitDecrement(18446744073709551616.0)),
        ElementType.Unsigned32 => (0, uint.MaxValue),
        ElementType.Unsigned16 => (0, ushort.MaxValue),
        ElementType.Unsigned8 => (0, byte.MaxValue),
        _ => throw new InvalidOperationException($"Unknown element type {type}."),
    };

    /// <summary>The bits, in the low bytes, of the nearest number the type has; a finite number stays finite.</summary>
    public static ulong Encode(ElementType type, double value)
    {
        (double least, double greatest) = Limits(type);
        double fitting = Math.Clamp(value, least, greatest);
        return type switch
        {
            ElementType.Fp64 => BitConverter.DoubleToUInt64Bits(fitting),
            ElementType.Fp32 => BitConverter.SingleToUInt32Bits((float)fitting),
            ElementType.Fp16 => BitConverter.HalfToUInt16Bits((Half)fitting),
            ElementType.Bf16 => SmallFloat.Bf16.Encode(fitting),
            ElementType.Fp8E4M3 => SmallFloat.Fp8E4M3.Encode(fitting),
            ElementType.Fp8E5M2 => SmallFloat.Fp8E5M2.Encode(fitting),
            ElementType.Unsigned64 => (ulong)Math.Round(fitting),
            _ => (ulong)(long)Math.Round(fitting),
        };
    }

    /// <summary>The number in the element at the start of the bytes; integers of 64 bits as the nearest double.</summary>
    public static double Decode(ElementType type, ReadOnlySpan<byte> bytes) => type switch
    {
        ElementType.Fp64 => BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        ElementType.Fp32 => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        ElementType.Fp16 => (double)BinaryPrimitives.ReadHalfLittleEndian(bytes),
        ElementType.Bf16 => SmallFloat.Bf16.Decode(BinaryPrimitives.ReadUInt16LittleEndian(bytes)),
        ElementType.Fp8E4M3 => SmallFloat.Fp8E4M3.Decode(bytes[0]),
        ElementType.Fp8E5M2 => SmallFloat.Fp8E5M2.Decode(bytes[0]),
        ElementType.Signed64 => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        ElementType.Signed32 => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        ElementType.Signed16 => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        ElementType.Signed8 => (sbyte)bytes[0],
        ElementType.Unsigned64 => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        ElementType.Unsigned32 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        ElementType.Unsigned16 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        ElementType.Unsigned8 => bytes[0],
        _ => throw new InvalidOperationException($"Unknown element type {type}."),
    };

    /// <summary>The whole number in the element at the start of the bytes; of integer types only.</summary>
    public static Int128 DecodeWhole(ElementType type, ReadOnlySpan<byte> bytes) => type switch
    {
        ElementType.Signed64 => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        ElementType.Unsigned64 => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        _ => (Int128)Decode(type, bytes),
    };

    /// <summary>How many elements are NaN or infinite, and the place of the first; (0, -1) where none is.</summary>
    public static (long Count, long First) NonFinite(ElementType type, ReadOnlySpan<byte> elements)
    {
        (long count, long first) = (0, -1);
        if (!type.IsFloating())
            return (count, first);
        // All bits of the exponent set; the patterns of e4m3 above its largest number are the two NaN.
        (ulong mask, ulong all) = type switch
        {
            ElementType.Fp64 => (0x7ff0000000000000ul, 0x7ff0000000000000ul),
            ElementType.Fp32 => (0x7f800000ul, 0x7f800000ul),
            ElementType.Fp16 => (0x7c00ul, 0x7c00ul),
            ElementType.Bf16 => (0x7f80ul, 0x7f80ul),
            ElementType.Fp8E4M3 => (0x7ful, 0x7ful),
            _ => (0x7cul, 0x7cul),
        };
        int size = type.Size();
        for (int at = 0; at + size <= elements.Length; at += size)
        {
            ulong bits = size switch
            {
                8 => BinaryPrimitives.ReadUInt64LittleEndian(elements[at..]),
                4 => BinaryPrimitives.ReadUInt32LittleEndian(elements[at..]),
                2 => BinaryPrimitives.ReadUInt16LittleEndian(elements[at..]),
                _ => elements[at],
            };
            if ((bits & mask) != all)
                continue;
            first = first < 0 ? at / size : first;
            count++;
        }
        return (count, first);
    }
}
