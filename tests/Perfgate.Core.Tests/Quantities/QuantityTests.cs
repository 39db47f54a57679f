using Perfgate.Quantities;

namespace Perfgate.Core.Tests.Quantities;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("200 ms", 0.2, "s")]
    [InlineData("200ms", 0.2, "s")]
    [InlineData("1.5 min", 90, "s")]
    [InlineData("4 MiB", 4194304, "B")]
    [InlineData("0.1 %", 0.001, "ratio")]
    [InlineData("2e3 tok/s", 2000, "tok/s")]
    [InlineData("7", 7, "count")]
    [InlineData("-3 widgets", -3, "widgets")]
    public void Text_becomes_base_units(string text, double value, string unit)
    {
        Quantity.TryParse(text, out Quantity quantity).ShouldBeTrue();
        quantity.Value.ShouldBe(value, Math.Abs(value) * 1e-12);
        quantity.Unit.Symbol.ShouldBe(unit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("fast")]
    [InlineData("NaN s")]
    [InlineData("Infinity s")]
    [InlineData("1e999 s")]
    [InlineData("1,5 s")]
    [InlineData("5 a|b")]
    [InlineData("5 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Anything_else_is_refused(string text) => Quantity.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(0.00251, "s", "2.510 ms")]
    [InlineData(0, "s", "0 s")]
    [InlineData(75, "s", "75.00 s")]
    [InlineData(1e-10, "s", "0.100 ns")]
    [InlineData(0.0009999999, "s", "1.000 ms")]
    [InlineData(12.5 * 1048576, "B", "12.50 MiB")]
    [InlineData(0, "B", "0 B")]
    [InlineData(1.2e9, "B/s", "1.200 GB/s")]
    [InlineData(0.125, "ratio", "12.50 %")]
    [InlineData(623.4, "tok/s", "623.4 tok/s")]
    [InlineData(double.NaN, "s", "n/a")]
    public void Numbers_are_written_as_people_read_them(double value, string unit, string text) =>
        new Quantity(value, new Unit(unit)).ToString().ShouldBe(text);

    [Theory]
    [InlineData("200 ms", "200 ms")]
    [InlineData("5 ms", "5 ms")]
    [InlineData("1.5 s", "1.5 s")]
    [InlineData("4 MiB", "4 MiB")]
    [InlineData("0.1 %", "0.1 %")]
    [InlineData("0 s", "0 s")]
    public void Chosen_values_are_written_as_they_were_chosen(string text, string written)
    {
        Quantity.TryParse(text, out Quantity quantity).ShouldBeTrue();
        quantity.ToChosenString().ShouldBe(written);
    }

    [Theory]
    [InlineData("s", Direction.Lower)]
    [InlineData("tok/s", Direction.Higher)]
    [InlineData("B/s", Direction.Higher)]
    [InlineData("widgets", null)]
    [InlineData("ratio", null)]
    public void The_usual_direction_is_only_assumed_where_the_unit_says_it(string unit, Direction? direction) =>
        UnitScale.UsualDirection(new Unit(unit)).ShouldBe(direction);
}
