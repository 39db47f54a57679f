namespace Perfgate.Pipelines;

/// <summary>What is the same for every element of a type.</summary>
public static class ElementTypes
{
    /// <summary>Bytes of one element.</summary>
    public static int Size(this ElementType type) => type switch
    {
        ElementType.Fp64 or ElementType.Signed64 or ElementType.Unsigned64 => 8,
        ElementType.Fp32 or ElementType.Signed32 or ElementType.Unsigned32 => 4,
        ElementType.Fp16 or ElementType.Bf16 or ElementType.Signed16 or ElementType.Unsigned16 => 2,
        _ => 1,
    };

    /// <summary>The type as suites name it: <c>fp32</c>, <c>int64</c>.</summary>
    public static string Word(this ElementType type) => type switch
    {
        ElementType.Fp64 => "fp64",
        ElementType.Fp32 => "fp32",
        ElementType.Fp16 => "fp16",
        ElementType.Bf16 => "bf16",
        ElementType.Fp8E4M3 => "fp8_e4m3",
        ElementType.Fp8E5M2 => "fp8_e5m2",
        ElementType.Signed64 => "int64",
        ElementType.Signed32 => "int32",
        ElementType.Signed16 => "int16",
        ElementType.Signed8 => "int8",
        ElementType.Unsigned64 => "uint64",
        ElementType.Unsigned32 => "uint32",
        ElementType.Unsigned16 => "uint16",
        _ => "uint8",
    };

    public static bool IsFloating(this ElementType type) => type <= ElementType.Fp8E5M2;
}
