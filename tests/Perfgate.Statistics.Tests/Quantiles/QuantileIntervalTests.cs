namespace Perfgate.Statistics.Tests.Quantiles;

public sealed class QuantileIntervalTests
{
    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void A_median_has_a_95_percent_interval_from_six_values_on(int size, bool exists) =>
        QuantileInterval.OfSorted([.. Enumerable.Range(1, size).Select(value => (double)value)], 0.5).HasValue.ShouldBe(exists);

    // The textbook case: for n = 10 the 95 % interval of the median lies between the 2nd and the 9th order statistic (coverage 97.9 %).
    [Fact]
    public void Ten_values_give_the_second_and_ninth() =>
        QuantileInterval.OfSorted([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.5).ShouldBe(new Interval(2, 9));

    [Fact]
    public void Equal_values_give_an_interval_of_width_zero() =>
        QuantileInterval.OfSorted([4, 4, 4, 4, 4, 4, 4], 0.5).ShouldBe(new Interval(4, 4));

    [Fact]
    public void No_value_gives_no_interval() => QuantileInterval.OfSorted([], 0.5).ShouldBeNull();

    [Theory]
    [InlineData(0.90, 44)]
    [InlineData(0.95, 90)]
    [InlineData(0.99, 459)]
    [InlineData(0.999, 4603)]
    public void Percentiles_need_as_many_values_as_the_literature_says(double probability, int fewest) =>
        QuantileInterval.FewestSamples(probability).ShouldBe(fewest);

    [Fact]
    public void The_interval_covers_the_true_median_as_often_as_promised()
    {
        Random random = new(1);
        int covered = 0;
        for (int trial = 0; trial < 2000; trial++)
        {
            double[] sample = [.. Enumerable.Range(0, 25).Select(_ => random.NextDouble())];
            Array.Sort(sample);
            Interval interval = QuantileInterval.OfSorted(sample, 0.5)!.Value;
            covered += interval.Lower <= 0.5 && 0.5 <= interval.Upper ? 1 : 0;
        }
        (covered / 2000.0).ShouldBeInRange(0.945, 0.98);
    }
}
