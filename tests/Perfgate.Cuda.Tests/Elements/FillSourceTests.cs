using System.Diagnostics;
using System.Runtime.InteropServices;
using Perfgate.Cuda.Elements;
using Perfgate.Pipelines;

namespace Perfgate.Cuda.Tests.Elements;

public sealed class FillSourceTests
{
    private const int Elements = 300_000;

    public static TheoryData<ElementType, Distribution> All
    {
        get
        {
            TheoryData<ElementType, Distribution> all = [];
            foreach (ElementType type in Enum.GetValues<ElementType>())
            {
                foreach (Distribution distribution in Enum.GetValues<Distribution>())
                    all.Add(type, distribution);
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_element_depends_on_the_seed_and_its_place_only(ElementType type, Distribution distribution)
    {
        FillSource source = new(new Fill(distribution, 1, 9), type, 42);
        int size = type.Size();
        byte[] whole = new byte[Elements * size];
        byte[] pieces = new byte[Elements * size];

        source.Write(0, whole);
        for (int first = 0; first < Elements; first += FillSource.ChunkElements)
            new FillSource(new Fill(distribution, 1, 9), type, 42).Write(first, pieces.AsSpan(first * size, Math.Min(FillSource.ChunkElements, Elements - first) * size));

        pieces.ShouldBe(whole);
        byte[] other = new byte[Elements * size];
        new FillSource(new Fill(distribution, 1, 9), type, 43).Write(0, other);
        other.AsSpan().SequenceEqual(whole).ShouldBe(distribution is Distribution.Ramp or Distribution.Constant);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_values_are_finite_and_distributed_as_asked(ElementType type, Distribution distribution)
    {
        (double low, double high) = distribution switch { Distribution.Uniform => (8.0, 120.0), Distribution.Normal => (64.0, 12.0), Distribution.Ramp => (3, 0), _ => (7.0, 0.0) };
        double[] values = Values(type, new Fill(distribution, low, high), 5);
        double mean = values.Average();
        double deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));

        values.ShouldAllBe(value => double.IsFinite(value));
        switch (distribution)
        {
            case Distribution.Uniform:
                values.Min().ShouldBeInRange(8, 8.01);
                // Of e5m2 the largest number below 120 is 112.
                values.Max().ShouldBeInRange(type == ElementType.Fp8E5M2 ? 112 : 119.5, 120);
                mean.ShouldBe(64, type == ElementType.Fp8E5M2 ? 1 : 0.3);
                deviation.ShouldBe(112 / Math.Sqrt(12), type == ElementType.Fp8E5M2 ? 1 : 0.4);
                break;
            case Distribution.Normal:
                // Steps are twice as wide above 64 as below, which moves the mean of a coarse type.
                mean.ShouldBe(64, type == ElementType.Fp8E5M2 ? 0.5 : 0.15);
                // The steps of the type, at most 16 here, add their own spread.
                deviation.ShouldBe(12, type == ElementType.Fp8E5M2 ? 0.8 : 0.3);
                (values.Count(value => Math.Abs(value - 64) > 24.5) / (double)Elements).ShouldBeInRange(0.01, 0.06);
                break;
            default:
                values.ShouldAllBe(value => value == low);
                break;
        }
    }

    [Fact]
    public void Neighbours_are_not_correlated()
    {
        double[] values = Values(ElementType.Fp32, new Fill(Distribution.Normal, 0, 1), 1);

        for (int lag = 1; lag < 9; lag++)
            values.Skip(lag).Zip(values, (a, b) => a * b).Average().ShouldBe(0, 0.01);
    }

    [Theory]
    [InlineData(ElementType.Signed64)]
    [InlineData(ElementType.Signed32)]
    [InlineData(ElementType.Signed16)]
    [InlineData(ElementType.Signed8)]
    public void Whole_numbers_take_both_limits_and_all_between_equally_often(ElementType type)
    {
        double[] values = Values(type, new Fill(Distribution.Uniform, -3, 4), 9);

        Dictionary<double, int> counts = values.CountBy(value => value).ToDictionary();
        counts.Keys.Order().ShouldBe([-3, -2, -1, 0, 1, 2, 3, 4]);
        counts.Values.ShouldAllBe(count => Math.Abs(count - Elements / 8.0) < 1000);
    }

    [Fact]
    public void A_whole_range_of_64_bits_is_used()
    {
        double[] values = Values(ElementType.Unsigned64, new Fill(Distribution.Uniform, 0, ulong.MaxValue), 9);

        values.Max().ShouldBeGreaterThan(1.84e19);
        values.Average().ShouldBe(9.22e18, 1e17);
    }

    [Fact]
    public void A_ramp_counts_on_across_pieces_and_saturates()
    {
        Values(ElementType.Signed32, new Fill(Distribution.Ramp, 10, 3), 0).ShouldBe(Enumerable.Range(0, Elements).Select(at => 10.0 + 3 * at));
        Values(ElementType.Fp16, new Fill(Distribution.Ramp, 0, 1), 0)[^1].ShouldBe(65504);
        Values(ElementType.Unsigned8, new Fill(Distribution.Ramp, 0, 1), 0)[^1].ShouldBe(255);
    }

    [Fact]
    public void The_values_of_a_seed_never_change()
    {
        // From the published SplitMix64, computed elsewhere.
        SplitMix.At(0, 0).ShouldBe(0xe220a8397b1dcdaf);
        Values(ElementType.Fp32, new Fill(Distribution.Uniform, 0, 1), 1)[..3].ShouldBe([0.3681895136833191, 0.943564236164093, 0.045256998389959335]);
    }

    [Fact]
    public void A_quarter_of_a_gigabyte_is_filled_in_moments()
    {
        byte[] room = GC.AllocateUninitializedArray<byte>(256 << 20);
        foreach (ElementType type in new[] { ElementType.Fp32, ElementType.Fp16, ElementType.Fp8E4M3 })
        {
            FillSource source = new(new Fill(Distribution.Normal, 0, 1), type, 1);
            long start = Stopwatch.GetTimestamp();
            source.Write(0, room);

            // On an idle machine a tenth of it; this one is shared with other tests.
            Stopwatch.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(10, type.ToString());
        }
    }

    private static double[] Values(ElementType type, Fill fill, long seed)
    {
        byte[] bytes = new byte[Elements * type.Size()];
        new FillSource(fill, type, seed).Write(0, MemoryMarshal.AsBytes(bytes.AsSpan()));
        return [.. Enumerable.Range(0, Elements).Select(at => ElementFormat.Decode(type, bytes.AsSpan(at * type.Size())))];
    }
}
