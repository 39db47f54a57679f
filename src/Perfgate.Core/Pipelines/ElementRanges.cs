namespace Perfgate.Pipelines;

/// <summary>The numbers an element can hold.</summary>
public static class ElementRanges
{
    /// <summary>Least and greatest number of an integer type. Asking a floating type is a bug.</summary>
    public static (Int128 Least, Int128 Greatest) WholeNumbers(this ElementType type)
    {
        if (type.IsFloating())
            throw new ArgumentOutOfRangeException(nameof(type), type, "A floating type has no range of whole numbers.");
        int bits = type.Size() * 8;
        return type <= ElementType.Signed8
            ? (-(Int128.One << (bits - 1)), (Int128.One << (bits - 1)) - 1)
            : (0, (Int128.One << bits) - 1);
    }

    /// <summary>Greatest finite number of a floating type, or of an integer type as a double.</summary>
    public static double Greatest(this ElementType type) => type switch
    {
        ElementType.Fp64 => double.MaxValue,
        ElementType.Fp32 => float.MaxValue,
        ElementType.Fp16 => 65504,
        ElementType.Bf16 => 3.3895313892515355e38,
        ElementType.Fp8E4M3 => 448,
        ElementType.Fp8E5M2 => 57344,
        _ => (double)type.WholeNumbers().Greatest,
    };

    /// <summary>Whether a finite number can be an element: in the range, and whole where the type is.</summary>
    public static bool Holds(this ElementType type, double value)
    {
        if (type.IsFloating())
            return Math.Abs(value) <= type.Greatest();
        (Int128 least, Int128 greatest) = type.WholeNumbers();
        // Every whole double of up to 64 bits is exact as a 128-bit number.
        return double.IsInteger(value) && Math.Abs(value) <= ulong.MaxValue && (Int128)value >= least && (Int128)value <= greatest;
    }
}
