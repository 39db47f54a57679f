using System.Globalization;
using Perfgate.Cuda.Elements;
using Perfgate.Pipelines;

namespace Perfgate.Cuda.Tests.Elements;

/// <summary>Every pattern of every small format, against a reference that only counts upwards.</summary>
public sealed class SmallFloatTests
{
    [Theory]
    [InlineData("e4m3", 4, 3, false)]
    [InlineData("e5m2", 5, 2, true)]
    [InlineData("bf16", 8, 7, true)]
    public void Every_number_reads_as_the_formats_definition_says_and_writes_as_itself(string name, int exponentBits, int mantissaBits, bool hasInfinities)
    {
        SmallFloat format = Format(name);
        for (uint bits = 0; bits < 1u << (1 + exponentBits + mantissaBits); bits++)
        {
            double expected = Slow(bits, exponentBits, mantissaBits, hasInfinities);
            format.Decode(bits).ShouldBe(expected, $"{name} {bits:x}");
            if (double.IsFinite(expected))
                format.Encode(expected).ShouldBe(bits, $"{name} {bits:x}");
        }
    }

    [Theory]
    [InlineData("e4m3")]
    [InlineData("e5m2")]
    [InlineData("bf16")]
    public void Between_two_neighbours_the_nearer_is_written_and_of_a_tie_the_even_one(string name)
    {
        SmallFloat format = Format(name);
        for (uint bits = 0; format.Decode(bits) < format.Largest; bits++)
        {
            (double low, double high) = (format.Decode(bits), format.Decode(bits + 1));
            double middle = low + (high - low) / 2;
            format.Encode(middle).ShouldBe(bits % 2 == 0 ? bits : bits + 1);
            format.Encode(Math.BitDecrement(middle)).ShouldBe(bits);
            format.Encode(Math.BitIncrement(middle)).ShouldBe(bits + 1);
            format.Decode(format.Encode(-middle)).ShouldBe(-format.Decode(format.Encode(middle)));
        }
    }

    [Theory]
    [InlineData("e4m3", 448)]
    [InlineData("e5m2", 57344)]
    public void What_is_too_large_becomes_the_largest_number(string name, double largest)
    {
        SmallFloat format = Format(name);

        format.Largest.ShouldBe(largest);
        foreach (double value in new[] { largest * 1.5, 1e30, double.MaxValue, double.PositiveInfinity })
        {
            format.Decode(format.Encode(value)).ShouldBe(largest);
            format.Decode(format.Encode(-value)).ShouldBe(-largest);
        }
        format.Decode(format.Encode(double.NaN)).ShouldBe(double.NaN);
        format.Encode(-0.0).ShouldBe(0x80u);
    }

    [Fact]
    public void Bf16_is_the_upper_half_of_an_fp32()
    {
        for (uint bits = 0; bits < 65536; bits++)
            SmallFloat.Bf16.Decode(bits).ShouldBe(BitConverter.UInt32BitsToSingle(bits << 16), bits.ToString("x", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void E5m2_is_the_upper_byte_of_an_fp16()
    {
        for (uint bits = 0; bits < 256; bits++)
            SmallFloat.Fp8E5M2.Decode(bits).ShouldBe((double)BitConverter.UInt16BitsToHalf((ushort)(bits << 8)), bits.ToString("x", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(ElementType.Fp8E4M3, 2)]
    [InlineData(ElementType.Fp8E5M2, 8)]
    [InlineData(ElementType.Bf16, 256)]
    [InlineData(ElementType.Fp16, 2048)]
    public void What_is_not_finite_is_found_and_nothing_else(ElementType type, int expected)
    {
        int size = type.Size();
        byte[] all = [.. Enumerable.Range(0, 1 << (8 * size)).SelectMany(bits => BitConverter.GetBytes((ushort)bits).Take(size))];
        long[] slow = [.. Enumerable.Range(0, all.Length / size).Where(at => !double.IsFinite(ElementFormat.Decode(type, all.AsSpan(at * size)))).Select(at => (long)at)];

        ElementFormat.NonFinite(type, all).ShouldBe((slow.Length, slow[0]));
        slow.Length.ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_finite_number_stays_finite_in_every_type(ElementType type)
    {
        byte[] bytes = new byte[8];
        foreach (double value in new[] { 1e300, -1e300, double.MaxValue, double.MinValue, 65520, 1e39, 0.4, -0.4 })
        {
            BitConverter.TryWriteBytes(bytes, ElementFormat.Encode(type, value));
            double found = ElementFormat.Decode(type, bytes);
            double.IsFinite(found).ShouldBeTrue();
            found.ShouldBeInRange(ElementFormat.Limits(type).Least, ElementFormat.Limits(type).Greatest);
        }
    }

    public static TheoryData<ElementType> Types => [.. Enum.GetValues<ElementType>()];

    private static SmallFloat Format(string name) => name switch { "e4m3" => SmallFloat.Fp8E4M3, "e5m2" => SmallFloat.Fp8E5M2, _ => SmallFloat.Bf16 };

    // Powers by repeated multiplication, fields by division: shares nothing with the code under test.
    private static double Slow(uint bits, int exponentBits, int mantissaBits, bool hasInfinities)
    {
        uint steps = (uint)Math.Pow(2, mantissaBits);
        uint exponents = (uint)Math.Pow(2, exponentBits);
        uint mantissa = bits % steps;
        uint exponent = bits / steps % exponents;
        double sign = bits / steps / exponents == 0 ? 1 : -1;
        if (exponent == exponents - 1 && hasInfinities)
            return mantissa == 0 ? sign / 0.0 : double.NaN;
        if (exponent == exponents - 1 && mantissa == steps - 1)
            return double.NaN;
        double bias = exponents / 2 - 1;
        return exponent == 0 ? sign * (mantissa / (double)steps) * Math.Pow(2, 1 - bias) : sign * (1 + mantissa / (double)steps) * Math.Pow(2, exponent - bias);
    }
}
