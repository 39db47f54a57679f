using System.Globalization;
using Perfgate.Diagnostics;

namespace Perfgate.Expressions;

/// <summary>Every sentence about expressions, one factory a fault. The ids are listed in <c>docs/diagnostics.md</c>.</summary>
internal static class ExpressionFaults
{
    private const int MostNames = 24;
    private const string UnitLetters = "kKMGiB";

    public static Diagnostic Empty(ExpressionSource source) =>
        source.Fault("PG1101", "The expression is empty.", "Write a whole number or an expression such as ceil_div(n, 256).");

    public static Diagnostic TooLong(ExpressionSource source) =>
        source.Fault("PG1102", string.Create(CultureInfo.InvariantCulture, $"The expression has {source.Text.Length} characters, more than {Expression.LongestText}."), "Shorten it.");

    public static Diagnostic TooDeep(ExpressionSource source, int position) =>
        source.Fault("PG1103", position, $"this is nested deeper than {Expression.DeepestNesting} levels.", "Take parentheses and signs away.");

    public static Diagnostic UnknownCharacter(ExpressionSource source, Token token) =>
        source.Fault("PG1104", token.Position, $"`{ExpressionSource.Quote(token.Text)}` does not belong to the language.",
            Braced(source.Text[token.Position..]) is string axis
                ? $"Write `{axis}`: in an expression an axis stands without braces."
                : "Use whole numbers, names of axes, + - * / %, parentheses, and ceil_div, max and min.");

    public static Diagnostic BadNumber(ExpressionSource source, Token token)
    {
        string number = token.Text.TrimEnd([.. UnitLetters]);
        return source.Fault("PG1105", token.Position, $"`{ExpressionSource.Quote(token.Text)}` is not a whole number.",
            Plain(number, token.Text[number.Length..]) ?? "Write digits, then K, M, G, Ki, Mi or Gi if wanted: 4Ki is 4096.");
    }

    public static Diagnostic NumberTooLarge(ExpressionSource source, Token token) =>
        source.Fault("PG1106", token.Position, $"`{ExpressionSource.Quote(token.Text)}` does not fit into 64 bits.", $"Write at most {long.MaxValue}.");

    /// <param name="before">What stands before it; null at the start.</param>
    public static Diagnostic Unexpected(ExpressionSource source, Token? before, Token found, string expected) =>
        source.Fault("PG1107", found.Position, $"{expected} should stand here, not {(found.Kind == TokenKind.End ? "the end" : $"`{ExpressionSource.Quote(found.Text)}`")}.",
            before is { Kind: TokenKind.Number } number && found.Kind == TokenKind.Name ? Plain(number.Text, found.Text) : null);

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

    // Sizes are written with a unit everywhere else in a suite.
    private static string? Plain(string number, string unit) =>
        WholeNumber.WithoutUnit(number, unit) is string plain ? $"Write `{plain}`: numbers in expressions have no unit." : null;

    private static string? Braced(string text) =>
        text.StartsWith("{{", StringComparison.Ordinal) && text.IndexOf("}}", StringComparison.Ordinal) is > 2 and int end && text[2..end].Trim() is { Length: > 0 } name && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            ? name
            : null;

    private static string Meant(string word, IEnumerable<string> known)
    {
        string[] names = [.. known];
        if (Spelling.Nearest(word, names) is string nearest)
            return $"Did you mean `{ExpressionSource.Quote(nearest)}`?";
        return $"Valid: {string.Join(", ", names.Take(MostNames).Select(ExpressionSource.Quote))}{(names.Length > MostNames ? ", ..." : "")}.";
    }
}
