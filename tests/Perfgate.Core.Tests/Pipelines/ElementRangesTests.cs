using Perfgate.Pipelines;

namespace Perfgate.Core.Tests.Pipelines;

public sealed class ElementRangesTests
{
    [Theory]
    [InlineData(ElementType.Signed8, "-128", "127")]
    [InlineData(ElementType.Unsigned16, "0", "65535")]
    [InlineData(ElementType.Signed64, "-9223372036854775808", "9223372036854775807")]
    [InlineData(ElementType.Unsigned64, "0", "18446744073709551615")]
    public void Whole_numbers_have_the_range_of_their_bits(ElementType type, string least, string greatest)
    {
        (Int128 low, Int128 high) = type.WholeNumbers();
        (low.ToString(), high.ToString()).ShouldBe((least, greatest));
    }

    [Theory]
    [InlineData(ElementType.Fp16, 65504, true)]
    [InlineData(ElementType.Fp16, 65505, false)]
    [InlineData(ElementType.Fp8E4M3, -448, true)]
    [InlineData(ElementType.Fp8E4M3, 449, false)]
    [InlineData(ElementType.Fp32, 1e39, false)]
    [InlineData(ElementType.Bf16, 3.3e38, true)]
    [InlineData(ElementType.Unsigned8, 255, true)]
    [InlineData(ElementType.Unsigned8, -1, false)]
    [InlineData(ElementType.Unsigned8, 0.5, false)]
    [InlineData(ElementType.Signed64, 9223372036854775808.0, false)]
    [InlineData(ElementType.Signed64, -9223372036854775808.0, true)]
    [InlineData(ElementType.Unsigned64, 1e300, false)]
    public void A_number_fits_or_does_not(ElementType type, double value, bool fits) => type.Holds(value).ShouldBe(fits);

    [Fact]
    public void A_bf16_is_the_upper_half_of_an_fp32() =>
        ElementType.Bf16.Greatest().ShouldBe(BitConverter.UInt32BitsToSingle(0x7F7F0000));
}
