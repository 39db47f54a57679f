using Perfgate.Expressions;

namespace Perfgate.Core.Tests.Expressions;

public sealed class ExpressionValueTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("ceil_div(n, 256)", "3907")]
    [InlineData("ceil_div(1024, 256)", "4")]
    [InlineData("ceil_div(1, 256)", "1")]
    [InlineData("ceil_div(0, 256)", "0")]
    [InlineData("ceil_div(-1, 256)", "0")]
    [InlineData("ceil_div(-257, 256)", "-1")]
    [InlineData("ceil_div(7, -2)", "-3")]
    [InlineData("ceil_div(-7, -2)", "4")]
    [InlineData("n * k * 4", "256000000")]
    [InlineData("min(n, k)", "64")]
    [InlineData("max(min(n, k), 4Ki)", "4096")]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("10 - 4 - 3", "3")]
    [InlineData("100 / 10 / 5", "2")]
    [InlineData("100 / (10 / 5)", "50")]
    [InlineData("7 % 4 * 2", "6")]
    [InlineData("7 / 2", "3")]
    [InlineData("-7 / 2", "-3")]
    [InlineData("-7 % 2", "-1")]
    [InlineData("7 % -2", "1")]
    [InlineData("2 - -3", "5")]
    [InlineData("--3", "3")]
    [InlineData("-k * 2", "-128")]
    [InlineData("1K + 1M + 1G", "1001001000")]
    [InlineData("1Ki + 1Mi + 1Gi", "1074791424")]
    [InlineData("8589934591Gi", "9223372035781033984")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("-9223372036854775807 - 1", "-9223372036854775808")]
    [InlineData("(-9223372036854775807 - 1) % -1", "0")]
    [InlineData(" \t( n\r\n) ", "1000000")]
    [InlineData("min+1", "6")]
    public void Expressions_have_their_values(string text, string value) =>
        Expressions.Answer(text, ("n", "1M"), ("k", "64"), ("min", "5")).ShouldBe(value);

    [Theory]
    [InlineData("4096", 4096)]
    [InlineData("4Ki", 4096)]
    [InlineData("16M", 16_000_000)]
    [InlineData("-2Gi", -2147483648)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("007", 7)]
    public void Values_of_axes_may_be_written_with_suffixes(string text, long value) =>
        Expressions.Answer("n", ("n", text)).ShouldBe($"{value}");

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("Ki")]
    [InlineData("1.5Ki")]
    [InlineData("1e6")]
    [InlineData("+1")]
    [InlineData("0x10")]
    [InlineData("4ki")]
    [InlineData("4 Ki")]
    [InlineData("fp16")]
    [InlineData("9223372036854775808")]
    [InlineData("8589934592Gi")]
    [InlineData("999999999999999999999999999999999999999999999999999999Gi")]
    [InlineData(null)]
    public void Anything_else_is_not_a_whole_number(string? text) => WholeNumber.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void An_expression_says_which_axes_it_uses() =>
        Expression.Parse("ceil_div(n, tile) * k + n").Value.Names.ShouldBe(["n", "tile", "k"]);

    [Theory]
    [InlineData("2*(n)+1Ki", "2 * n + 1024")]
    [InlineData("a-(b-c)", "a - (b - c)")]
    [InlineData("(a-b)-c", "a - b - c")]
    [InlineData("a*(b/c)%d", "a * (b / c) % d")]
    [InlineData("-(a+b)*-c", "-(a + b) * -c")]
    [InlineData("ceil_div( (n) ,256 )", "ceil_div(n, 256)")]
    public void The_canonical_text_has_only_the_parentheses_it_needs(string text, string canonical) =>
        Expression.Parse(text).Value.ToString().ShouldBe(canonical);
}
