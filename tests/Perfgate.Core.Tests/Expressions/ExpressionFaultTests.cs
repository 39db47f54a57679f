using Perfgate.Diagnostics;
using Perfgate.Expressions;

namespace Perfgate.Core.Tests.Expressions;

public sealed class ExpressionFaultTests
{
    [Theory]
    [InlineData(" ", "PG1101: The expression is empty. Write a whole number or an expression such as ceil_div(n, 256).")]
    [InlineData("n * $", "PG1104: \"n * $\", character 5: `$` does not belong to the language. Use whole numbers, names of axes, + - * / %, parentheses, and ceil_div, max and min.")]
    [InlineData("n × 2", "PG1104: \"n \uFFFD 2\", character 3: `\uFFFD` does not belong to the language. Use whole numbers, names of axes, + - * / %, parentheses, and ceil_div, max and min.")]
    [InlineData("1.5 * n", "PG1105: \"1.5 * n\", character 1: `1.5` is not a whole number. Write digits, then K, M, G, Ki, Mi or Gi if wanted: 4Ki is 4096.")]
    [InlineData("4KB", "PG1105: \"4KB\", character 1: `4KB` is not a whole number. Write `4K`: numbers in expressions have no unit.")]
    [InlineData("1 MiB", "PG1107: \"1 MiB\", character 3: an operator or the end should stand here, not `MiB`. Write `1Mi`: numbers in expressions have no unit.")]
    [InlineData("n * (4 KiB)", "PG1107: \"n * (4 KiB)\", character 8: an operator or `)` should stand here, not `KiB`. Write `4Ki`: numbers in expressions have no unit.")]
    [InlineData("1 GB", "PG1107: \"1 GB\", character 3: an operator or the end should stand here, not `GB`. Write `1G`: numbers in expressions have no unit.")]
    [InlineData("1 kB", "PG1107: \"1 kB\", character 3: an operator or the end should stand here, not `kB`. Write `1K`: numbers in expressions have no unit.")]
    [InlineData("5MiB", "PG1105: \"5MiB\", character 1: `5MiB` is not a whole number. Write `5Mi`: numbers in expressions have no unit.")]
    [InlineData("4 * {{n}}", "PG1104: \"4 * {{n}}\", character 5: `{` does not belong to the language. Write `n`: in an expression an axis stands without braces.")]
    [InlineData("{n}", "PG1104: \"{n}\", character 1: `{` does not belong to the language. Use whole numbers, names of axes, + - * / %, parentheses, and ceil_div, max and min.")]
    [InlineData("9223372036854775808", "PG1106: \"9223372036854775808\", character 1: `9223372036854775808` does not fit into 64 bits. Write at most 9223372036854775807.")]
    [InlineData("n *", "PG1107: \"n *\", character 4: a number, an axis or a function should stand here, not the end.")]
    [InlineData("n k", "PG1107: \"n k\", character 3: an operator or the end should stand here, not `k`.")]
    [InlineData("(n", "PG1107: \"(n\", character 3: an operator or `)` should stand here, not the end.")]
    [InlineData("n)", "PG1107: \"n)\", character 2: an operator or the end should stand here, not `)`.")]
    [InlineData("ceil_div(n 256)", "PG1107: \"ceil_div(n 256)\", character 12: an operator, `,` or `)` should stand here, not `256`.")]
    [InlineData("min(n,)", "PG1107: \"min(n,)\", character 7: a number, an axis or a function should stand here, not `)`.")]
    [InlineData("+n", "PG1107: \"+n\", character 1: a number, an axis or a function should stand here, not `+`.")]
    [InlineData("ceildiv(n, 2)", "PG1108: \"ceildiv(n, 2)\", character 1: there is no function `ceildiv`. Did you mean `ceil_div`?")]
    [InlineData("2 + pow(n, 2)", "PG1108: \"2 + pow(n, 2)\", character 5: there is no function `pow`. Valid: ceil_div, max, min.")]
    [InlineData("min(n)", "PG1109: \"min(n)\", character 1: `min` takes two arguments, not 1. Write min(a, b).")]
    [InlineData("max()", "PG1109: \"max()\", character 1: `max` takes two arguments, not 0. Write max(a, b).")]
    public void A_text_that_is_no_expression_is_refused_at_its_character(string text, string fault) =>
        Expressions.Answer(text, ("n", "1")).ShouldBe(fault);

    [Theory]
    [InlineData("m + row", "PG1110: \"m + row\", character 5: there is no axis `row`. Did you mean `rows`?")]
    [InlineData("m + batch", "PG1110: \"m + batch\", character 5: there is no axis `batch`. Valid: m, rows, dtype.")]
    [InlineData("m + dtype", "PG1111: \"m + dtype\", character 5: the axis `dtype` is \"fp16\", which is not a whole number of 64 bits. Give the axis values such as 4096 or 4Ki, or leave it out of the expression.")]
    [InlineData("m / (rows - 8)", "PG1112: \"m / (rows - 8)\", character 3: 3 is divided by zero. Correct the divisor; max(1, x) is never zero.")]
    [InlineData("m % 0", "PG1112: \"m % 0\", character 3: 3 is divided by zero. Correct the divisor; max(1, x) is never zero.")]
    [InlineData("1 + ceil_div(m, 0)", "PG1112: \"1 + ceil_div(m, 0)\", character 5: 3 is divided by zero. Correct the divisor; max(1, x) is never zero.")]
    [InlineData("8589934591Gi + 1Gi", "PG1113: \"8589934591Gi + 1Gi\", character 14: 9223372035781033984 + 1073741824 does not fit into 64 bits. Choose smaller values.")]
    [InlineData("m * 4Gi * 4Gi", "PG1113: \"m * 4Gi * 4Gi\", character 9: 12884901888 * 4294967296 does not fit into 64 bits. Choose smaller values.")]
    [InlineData("-(-9223372036854775807 - 1)", "PG1113: \"-(-9223372036854775807 - 1)\", character 1: -(-9223372036854775808) does not fit into 64 bits. Choose smaller values.")]
    [InlineData("ceil_div(-9223372036854775807 - 1, -1)", "PG1113: \"ceil_div(-9223372036854775807 - 1, -1)\", character 1: -9223372036854775808 divided, rounded up, by -1 does not fit into 64 bits. Choose smaller values.")]
    public void An_expression_without_a_value_says_why(string text, string fault) =>
        Expressions.Answer(text, ("m", "3"), ("rows", "8"), ("dtype", "fp16")).ShouldBe(fault);

    [Fact]
    public void Where_the_axes_are_known_a_wrong_name_is_found_while_reading()
    {
        Expressions.Of(Expression.Parse("ceil_div(m, 2)", ["n", "k"])).ShouldBe("PG1110: \"ceil_div(m, 2)\", character 10: there is no axis `m`. Did you mean `n`?");
        Expressions.Of(Expression.Parse("m", [])).ShouldBe("PG1110: \"m\", character 1: there is no axis `m`. Declare it in `axes`; there are none.");
        Expression.Parse("n + k", ["n", "k"]).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("n k", 7, 12, "perfgate.yml:7:14")]
    [InlineData("n\nk", 7, 12, "perfgate.yml:7:12")]
    [InlineData("n k", 7, null, "perfgate.yml:7")]
    public void A_fault_stands_at_its_column_of_the_file(string text, int line, int? column, string place) =>
        Expression.Parse(text, start: new SourcePlace("perfgate.yml", line, column)).Diagnostics.ShouldHaveSingleItem().Place!.ToString().ShouldBe(place);

    [Fact]
    public void Faults_of_evaluation_have_a_place_too() =>
        Expression.Parse("1 / 0", start: new SourcePlace("perfgate.yml", 7, 12)).Value.Evaluate([]).Diagnostics.ShouldHaveSingleItem().Place!.ToString().ShouldBe("perfgate.yml:7:14");

    [Fact]
    public void The_limits_of_length_and_nesting_are_exact()
    {
        Expressions.Answer(new string('1', 1) + new string(' ', Expression.LongestText - 1)).ShouldBe("1");
        Expressions.Answer(new string(' ', Expression.LongestText) + "1").ShouldStartWith("PG1102: The expression has 1001 characters, more than 1000.");

        int most = Expression.DeepestNesting - 1;
        Expressions.Answer(new string('(', most) + "1" + new string(')', most)).ShouldBe("1");
        Expressions.Answer(new string('-', most) + "1").ShouldBe("-1");
        Expressions.Answer(new string('(', most + 1) + "1" + new string(')', most + 1)).ShouldContain("character 33: this is nested deeper than 32 levels.");
        Expressions.Answer(new string('-', most + 1) + "1").ShouldStartWith("PG1103");
    }

    [Fact]
    public void The_longest_chain_and_the_longest_number_are_read()
    {
        Expressions.Answer(string.Join('+', Enumerable.Repeat("1", 500))).ShouldBe("500");
        Expressions.Answer(new string('9', 1000)).ShouldStartWith("PG1106");
    }
}
