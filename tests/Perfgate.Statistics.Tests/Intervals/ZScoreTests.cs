namespace Perfgate.Statistics.Tests.Intervals;

public sealed class ZScoreTests
{
    // mean 3, sd sqrt(2.5).
    [Fact]
    public void Distance_in_deviations_by_hand() => ZScore.Of(8, [1, 2, 3, 4, 5])!.Value.ShouldBe(5 / Math.Sqrt(2.5), 1e-12);

    [Fact]
    public void One_value_gives_no_score() => ZScore.Of(8, [1]).ShouldBeNull();

    [Fact]
    public void A_baseline_that_never_varied_is_exceeded_without_end()
    {
        ZScore.Of(3, [3, 3]).ShouldBe(0);
        ZScore.Of(3.1, [3, 3]).ShouldBe(double.PositiveInfinity);
        ZScore.Of(2.9, [3, 3]).ShouldBe(double.NegativeInfinity);
    }

    [Theory]
    [InlineData(5, 7.3)]
    [InlineData(10, 4.3)]
    [InlineData(20, 3.5)]
    [InlineData(30, 3.3)]
    public void Three_sigma_from_few_values_is_far_more_than_three(int values, double factor) =>
        PredictionFactor.Of(values)!.Value.ShouldBe(factor, 0.06);

    [Fact]
    public void One_value_predicts_nothing() => PredictionFactor.Of(1).ShouldBeNull();
}
