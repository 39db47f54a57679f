using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Perfgate.Diagnostics;
using Perfgate.Expressions;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Expressions;

/// <summary>Laws over random expressions, each written with every parenthesis and judged by exact arithmetic of its own.</summary>
public sealed class ExpressionLaws
{
    private static readonly AxisValue[] Axes = [new("n", "1000003"), new("k", "-64"), new("zero", "0"), new("large", "4Gi")];

    private static readonly Arbitrary<(string Text, string Loose, BigInteger? Value)> AnyExpression = Tree(4).ToArbitrary();

    [Fact]
    public void Evaluation_agrees_with_exact_arithmetic() => Check(AnyExpression, tree => Value(tree.Text) == tree.Value);

    [Fact]
    public void Precedence_replaces_parentheses() => Check(AnyExpression, tree => Value(tree.Loose) == Value(tree.Text));

    [Fact]
    public void The_canonical_text_reads_back_as_itself_with_the_same_value() => Check(AnyExpression, tree =>
    {
        string canonical = Expression.Parse(tree.Text).Value.ToString();
        return canonical == tree.Loose && Expression.Parse(canonical).Value.ToString() == canonical;
    });

    [Fact]
    public void Whatever_the_text_there_is_a_value_or_one_fault_on_one_line()
    {
        char[] alphabet = [.. "0123456789nk(),+-*/% \t\n._KMGixminax$\u00e9\u202e\ud800\0"];
        string[] words = ["n", "k", "(", ")", "ceil_div(", "min(", ",", "-", "*", "/", "9223372036854775807", "1Gi", "0", " "];
        for (int round = 0; round < 20_000; round++)
        {
            Random random = new(round);
            string text = random.Next(2) == 0
                ? string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => alphabet[random.Next(alphabet.Length)]))
                : string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => words[random.Next(words.Length)]));

            Result<long> result = Expression.Parse(text).Then(expression => expression.Evaluate(Axes));

            if (result.Succeeded)
                continue;
            Diagnostic fault = result.Diagnostics.ShouldHaveSingleItem();
            fault.Id.ShouldStartWith("PG11", customMessage: text);
            fault.ToString().ShouldNotContain(character => char.IsControl(character) || char.IsSurrogate(character) || character == '\u202e', text);
        }
    }

    // Null stands for a division by zero or a value, at any step, beyond 64 bits.
    private static BigInteger? Value(string text)
    {
        Result<long> result = Expression.Parse(text).Then(expression => expression.Evaluate(Axes));
        return result.Succeeded ? result.Value : result.Diagnostics[0].Id is "PG1112" or "PG1113" ? null : throw new InvalidOperationException($"{text}: {result.Diagnostics[0]}");
    }

    private static Gen<(string Text, string Loose, BigInteger? Value)> Tree(int depth) =>
        (depth == 0 ? Leaf() : Gen.OneOf(Leaf(), Negation(depth), Infix(depth), Infix(depth), Function(depth))).Select(node => (node.Text, node.Loose, node.Value));

    private static Gen<(string Text, string Loose, BigInteger? Value, int Binding)> Node(int depth) =>
        depth == 0 ? Leaf() : Gen.OneOf(Leaf(), Negation(depth), Infix(depth), Infix(depth), Function(depth));

    private static Gen<(string Text, string Loose, BigInteger? Value, int Binding)> Leaf() => Gen.OneOf(
        Gen.Choose(0, 300).Select(number => Atom(number.ToString(CultureInfo.InvariantCulture), number)),
        Gen.Elements(Atom("n", 1000003), Atom("k", -64), Atom("zero", 0), Atom("large", 1L << 32), Atom("9223372036854775807", long.MaxValue)));

    private static (string Text, string Loose, BigInteger? Value, int Binding) Atom(string text, BigInteger value) => (text, text, value, 3);

    private static Gen<(string Text, string Loose, BigInteger? Value, int Binding)> Negation(int depth) =>
        from inner in Node(depth - 1)
        select ($"-({inner.Text})", "-" + Enclose(inner, 3), Fit(-inner.Value), 3);

    private static Gen<(string Text, string Loose, BigInteger? Value, int Binding)> Infix(int depth) =>
        from sign in Gen.Elements('+', '-', '*', '/', '%')
        from left in Node(depth - 1)
        from right in Node(depth - 1)
        let binding = sign is '+' or '-' ? 1 : 2
        select ($"({left.Text}){sign}({right.Text})", $"{Enclose(left, binding)} {sign} {Enclose(right, binding + 1)}", Apply(sign, left.Value, right.Value), binding);

    private static Gen<(string Text, string Loose, BigInteger? Value, int Binding)> Function(int depth) =>
        from name in Gen.Elements("ceil_div", "min", "max")
        from left in Node(depth - 1)
        from right in Node(depth - 1)
        select ($"{name}({left.Text},{right.Text})", $"{name}({left.Loose}, {right.Loose})", Apply(name[1], left.Value, right.Value), 3);

    private static string Enclose((string Text, string Loose, BigInteger? Value, int Binding) inner, int weakest) =>
        inner.Binding < weakest ? $"({inner.Loose})" : inner.Loose;

    // Functions go by their second letter.
    private static BigInteger? Apply(char operation, BigInteger? left, BigInteger? right) => (operation, left, right) switch
    {
        (_, null, _) or (_, _, null) => null,
        ('/' or '%' or 'e', _, { IsZero: true }) => null,
        ('+', { } a, { } b) => Fit(a + b),
        ('-', { } a, { } b) => Fit(a - b),
        ('*', { } a, { } b) => Fit(a * b),
        ('/', { } a, { } b) => Fit(BigInteger.Divide(a, b)),
        ('%', { } a, { } b) => Fit(BigInteger.Remainder(a, b)),
        ('e', { } a, { } b) => Fit(-Floor(-a, b)),
        ('i', { } a, { } b) => BigInteger.Min(a, b),
        (_, { } a, { } b) => BigInteger.Max(a, b),
    };

    private static BigInteger Floor(BigInteger dividend, BigInteger divisor)
    {
        BigInteger remainder = ((dividend % divisor) + divisor) % divisor;
        return (dividend - remainder) / divisor;
    }

    private static BigInteger? Fit(BigInteger? value) => value >= long.MinValue && value <= long.MaxValue ? value : null;

    private static void Check<T>(Arbitrary<T> values, Func<T, bool> law) =>
        Prop.ForAll(values, law).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261122UL, 297UL));
}
