namespace Perfgate.Cuda.Elements;

/// <summary>
/// A floating format of at most 16 bits: sign, exponent, mantissa. Numbers become the nearest that the format has, ties the one with an even mantissa; what is too
/// large becomes the largest finite one (saturation as OCP defines it for 8 bits), infinities too.
/// </summary>
/// <param name="HasInfinities">Whether the highest exponent holds infinities and NaN, as in IEEE 754; else it holds numbers, and only its last pattern is NaN.</param>
internal sealed record SmallFloat(int ExponentBits, int MantissaBits, bool HasInfinities)
{
    public static SmallFloat Bf16 { get; } = new(8, 7, HasInfinities: true);

    public static SmallFloat Fp8E4M3 { get; } = new(4, 3, HasInfinities: false);

    public static SmallFloat Fp8E5M2 { get; } = new(5, 2, HasInfinities: true);

    private int Bias => (1 << (ExponentBits - 1)) - 1;

    private uint SignBit => 1u << (ExponentBits + MantissaBits);

    private uint LargestBits => HasInfinities ? (((1u << ExponentBits) - 1) << MantissaBits) - 1 : SignBit - 2;

    /// <summary>The largest finite number.</summary>
    public double Largest => Decode(LargestBits);

    public uint Encode(double value)
    {
        uint sign = double.IsNegative(value) ? SignBit : 0;
        if (double.IsNaN(value))
            return sign | (SignBit - 1);
        double size = Math.Abs(value);
        if (size == 0)
            return sign;
        if (double.IsInfinity(size))
            return sign | LargestBits;
        int exponent = Math.Max(Math.ILogB(size), 1 - Bias);
        // Exact: only the exponent changes. Below the least normal number the count of steps itself is the pattern.
        double steps = Math.Round(Math.ScaleB(size, MantissaBits - exponent), MidpointRounding.ToEven);
        double bits = steps + (double)(exponent + Bias - 1) * (1 << MantissaBits);
        return sign | (uint)Math.Min(bits, LargestBits);
    }

    public double Decode(uint bits)
    {
        double sign = (bits & SignBit) != 0 ? -1 : 1;
        uint exponent = (bits & (SignBit - 1)) >> MantissaBits;
        uint mantissa = bits & ((1u << MantissaBits) - 1);
        uint highest = (1u << ExponentBits) - 1;
        if (exponent == highest && HasInfinities)
            return mantissa == 0 ? sign * double.PositiveInfinity : double.NaN;
        if (!HasInfinities && (bits & (SignBit - 1)) == SignBit - 1)
            return double.NaN;
        return exponent == 0
            ? sign * Math.ScaleB(mantissa, 1 - Bias - MantissaBits)
            : sign * Math.ScaleB(mantissa + (1u << MantissaBits), (int)exponent - Bias - MantissaBits);
    }
}
