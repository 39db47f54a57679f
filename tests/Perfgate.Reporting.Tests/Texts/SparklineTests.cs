using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Tests.Texts;

public sealed class SparklineTests
{
    [Fact]
    public void A_rise_goes_from_the_lowest_bar_to_the_highest() => Sparkline.Of([1, 2, 3, 4, 5]).ShouldBe("▁▂▃▅▇");

    [Fact]
    public void A_steady_series_is_a_level_line() => Sparkline.Of([0.00251, 0.00251, 0.00251]).ShouldBe("▃▃▃");

    [Fact]
    public void Noise_of_half_a_percent_is_a_level_line() => Sparkline.Of([100, 100.5, 100, 99.5, 100]).ShouldBe("▃▃▃▃▃");

    [Fact]
    public void A_move_of_ten_percent_fills_the_height() => Sparkline.Of([95, 100, 105]).ShouldBe("▁▃▇");

    [Fact]
    public void Only_the_newest_are_shown() => Sparkline.Of([.. Enumerable.Repeat(1.0, 30), 9]).ShouldBe(new string('▁', 19) + "▇");

    [Fact]
    public void Zeros_negative_values_and_the_ends_of_the_number_range_still_give_a_bar_each()
    {
        Sparkline.Of([]).ShouldBe("");
        Sparkline.Of([0, 0]).ShouldBe("▃▃");
        Sparkline.Of([-2, -1]).ShouldBe("▁▇");
        Sparkline.Of([double.MinValue, 0, double.MaxValue]).ShouldBe("▁▃▇");
    }
}
