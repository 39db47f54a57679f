namespace Perfgate.Statistics.Tests.Intervals;

public sealed class MeanIntervalTests
{
    // t(0.975, 3) = 3.182446305284263, mean 2.5, sd 1.2909944487358056.
    [Fact]
    public void Four_values_by_hand()
    {
        Interval interval = MeanInterval.Of([1, 2, 3, 4])!.Value;

        interval.Lower.ShouldBe(2.5 - 3.182446305284263 * 1.2909944487358056 / 2, 1e-9);
        interval.Upper.ShouldBe(2.5 + 3.182446305284263 * 1.2909944487358056 / 2, 1e-9);
    }

    [Fact]
    public void One_value_has_no_interval() => MeanInterval.Of([1]).ShouldBeNull();
}
