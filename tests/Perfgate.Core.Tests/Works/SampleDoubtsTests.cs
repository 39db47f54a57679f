using Perfgate.Works;

namespace Perfgate.Core.Tests.Works;

public sealed class SampleDoubtsTests
{
    [Fact]
    public void Samples_that_rise_with_time_drift()
    {
        double[] rising = [.. Enumerable.Range(0, 20).Select(index => 1 + 0.001 * index)];

        SampleDoubts.Drift(rising).ShouldBe("the samples rise with time (Spearman's correlation 1.00): the device was not in a steady state");
        SampleDoubts.Drift([.. rising.Reverse()])!.ShouldStartWith("the samples fall with time");
        SampleDoubts.Drift(rising.AsSpan(0, 19)).ShouldBeNull();
    }

    [Fact]
    public void Samples_in_no_order_do_not_drift() =>
        SampleDoubts.Drift([.. Enumerable.Range(0, 40).Select(index => 1 + 0.1 * Math.Sin(2.4 * index))]).ShouldBeNull();

    [Fact]
    public void Two_levels_of_the_clock_are_told_apart()
    {
        double[] clocks = [.. Enumerable.Range(0, 2000).Select(index => (index % 3 == 0 ? 1.2e9 : 1.4e9) + 1e5 * Math.Sin(index))];

        SampleDoubts.TwoClockLevels(clocks).ShouldBe("the SM clock had two levels, 1200 and 1400 MHz");
        SampleDoubts.TwoClockLevels([.. clocks.Select(hertz => 1.4e9 + hertz * 1e-6)]).ShouldBeNull();
        SampleDoubts.TwoClockLevels([]).ShouldBeNull();
    }
}
