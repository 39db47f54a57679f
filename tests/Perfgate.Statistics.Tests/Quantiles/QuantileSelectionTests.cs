namespace Perfgate.Statistics.Tests.Quantiles;

/// <summary>Selecting gives what sorting gives, to the bit.</summary>
public sealed class QuantileSelectionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(257)]
    [InlineData(5000)]
    public void A_quantile_of_any_order_is_that_of_the_sorted_values(int size)
    {
        SplitMix64 random = new((ulong)size);
        for (int round = 0; round < 20; round++)
        {
            // Coarse values in every other round: many ties.
            double[] values = [.. Enumerable.Range(0, size).Select(_ => round % 2 == 0 ? (random.Next() >> 11) * 1e-9 : random.Next() % 5)];
            double[] sorted = [.. values.Order()];
            foreach (double probability in new[] { 0, 0.01, 0.25, 0.5, 0.9, 0.99, 1 })
                Quantile.Of(values, probability).ShouldBe(Quantile.OfSorted(sorted, probability));
        }
    }

    [Fact]
    public void Values_in_order_against_it_and_all_equal_are_no_trap()
    {
        double[] rising = [.. Enumerable.Range(0, 20_000).Select(value => (double)value)];

        Quantile.Median(rising).ShouldBe(9999.5);
        Quantile.Median([.. rising.Reverse()]).ShouldBe(9999.5);
        Quantile.Median([.. rising.Select(_ => 3.0)]).ShouldBe(3);
        Quantile.Median([double.NegativeInfinity, 1, double.PositiveInfinity]).ShouldBe(1);
    }
}
