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

    public static bool IsFloating(this ElementType type) => type <= ElementType.Fp8E5M2;
}
