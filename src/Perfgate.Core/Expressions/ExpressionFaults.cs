using System.Globalization;
using Perfgate.Diagnostics;

namespace Perfgate.Expressions;

/// <summary>Every sentence about expressions, one factory a fault. The ids are listed in <c>docs/diagnostics.md</c>.</summary>
internal static class ExpressionFaults
{
    private const int MostNames = 24;

    public static Diagnostic Empty(ExpressionSource source) =>
        source.Fault("PG1101", "The expression is empty.", "Write a whole number or an expression such as ceil_div(n, 256).");

    public static Diagnostic TooLong(ExpressionSource source) =>
        source.Fault("PG1102", string.Create(CultureInfo.InvariantCulture, $"The expression has {source.Text.Length} characters, more than {Expression.LongestText}."), "Shorten it.");

    public static Diagnostic TooDeep(ExpressionSource source, int position) =>
        source.Fault("PG1103", position, $"this is nested deeper than {Expression.DeepestNesting} levels.", "Take parentheses and signs away.");

    public static Diagnostic UnknownCharacter(ExpressionSource source, Token token) =>
        source.Fault("PG1104", token.Position, $"`{ExpressionSource.Quote(token.Text)}` does not belong to the language.", "Use whole numbers, names of axes, + - * / %, parentheses, and ceil_div, max and min.");

    public static Diagnostic BadNumber(ExpressionSource source, Token token) =>
        source.Fault("PG1105", token.Position, $"`{ExpressionSource.Quote(token.Text)}` is not a whole number.", "Write digits, then K, M, G, Ki, Mi or Gi if wanted: 4Ki is 4096.");

    public static Diagnostic NumberTooLarge(ExpressionSource source, Token token) =>
        source.Fault("PG1106", token.Position, $"`{ExpressionSource.Quote(token.Text)}` does not fit into 64 bits.", $"Write at most {long.MaxValue}.");

    public static Diagnostic Unexpected(ExpressionSource source, Token found, string expected) =>
        source.Fault("PG1107", found.Position, $"{expected} should stand here, not {(found.Kind == TokenKind.End ? "the end" : $"`{ExpressionSource.Quote(found.Text)}`")}.");

    public static Diagnostic UnknownFunction(ExpressionSource source, Token name) =>
        source.Fault("PG1108", name.Position, $"there is no function `{ExpressionSource.Quote(name.Text)}`.", Meant(name.Text, Arithmetic.Functions.Keys));

    public static Diagnostic WrongArguments(ExpressionSource source, Token name, int count) =>
        source.Fault("PG1109", name.Position, string.Create(CultureInfo.InvariantCulture, $"`{name.Text}` takes two arguments, not {count}."), $"Write {name.Text}(a, b).");

    public static Diagnostic UnknownName(ExpressionSource source, int position, string name, IReadOnlyCollection<string> known) =>
        source.Fault("PG1110", position, $"there is no axis `{ExpressionSource.Quote(name)}`.", known.Count == 0 ? "Declare it in `axes`; there are none." : Meant(name, known));

    public static Diagnostic NotWhole(ExpressionSource source, int position, string name, string value) =>
        source.Fault("PG1111", position, $"the axis `{name}` is \"{ExpressionSource.Quote(value)}\", which is not a whole number of 64 bits.", "Give the axis values such as 4096 or 4Ki, or leave it out of the expression.");

    public static Diagnostic DivisionByZero(ExpressionSource source, int position, long dividend) =>
        source.Fault("PG1112", position, string.Create(CultureInfo.InvariantCulture, $"{dividend} is divided by zero."), "Correct the divisor; max(1, x) is never zero.");

    public static Diagnostic Overflow(ExpressionSource source, int position, string operation) =>
        source.Fault("PG1113", position, $"{operation} does not fit into 64 bits.", "Choose smaller values.");

    private static string Meant(string word, IEnumerable<string> known)
    {
        string[] names = [.. known];
        if (Spelling.Nearest(word, names) is string nearest)
            return $"Did you mean `{ExpressionSource.Quote(nearest)}`?";
        return $"Valid: {string.Join(", ", names.Take(MostNames).Select(ExpressionSource.Quote))}{(names.Length > MostNames ? ", ..." : "")}.";
    }
}
