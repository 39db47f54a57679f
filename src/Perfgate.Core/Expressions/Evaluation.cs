using System.Globalization;
using Perfgate.Diagnostics;
using Perfgate.Suites;

namespace Perfgate.Expressions;

/// <summary>
/// One evaluation, left to right, up to the first fault. Recursion is bounded: nesting by the parser's limit, chains of operators by
/// the length of the text.
/// </summary>
internal sealed class Evaluation(ExpressionSource source, IReadOnlyList<AxisValue> values)
{
    public Diagnostic? Fault { get; private set; }

    /// <summary>The value; null after a fault.</summary>
    public long? Of(Term term) => term switch
    {
        Term.Number number => number.Value,
        Term.Name name => Axis(name),
        Term.Negation negation => Of(negation.Operand) is long operand ? Fit(-(Int128)operand, negation, $"-({Text(operand)})") : null,
        Term.Binary binary => Of(binary.Left) is long left && Of(binary.Right) is long right ? Apply(binary, left, right) : null,
        _ => throw new InvalidOperationException($"Unknown term {term}."),
    };

    private long? Axis(Term.Name name)
    {
        foreach ((string axis, string value) in values)
        {
            if (axis != name.Axis)
                continue;
            return WholeNumber.TryParse(value, out long number) ? number : Fail(ExpressionFaults.NotWhole(source, name.Position, axis, value));
        }
        return Fail(ExpressionFaults.UnknownName(source, name.Position, name.Axis, [.. values.Select(value => value.Axis)]));
    }

    private long? Apply(Term.Binary binary, long left, long right)
    {
        if (right == 0 && Arithmetic.Divides(binary.Operation))
            return Fail(ExpressionFaults.DivisionByZero(source, binary.Position, left));
        string sign = Arithmetic.Sign(binary.Operation)?.ToString() ?? "divided, rounded up, by";
        return Fit(Arithmetic.Exact(binary.Operation, left, right), binary, $"{Text(left)} {sign} {Text(right)}");
    }

    private long? Fit(Int128 exact, Term term, string operation) =>
        exact >= long.MinValue && exact <= long.MaxValue ? (long)exact : Fail(ExpressionFaults.Overflow(source, term.Position, operation));

    private long? Fail(Diagnostic fault)
    {
        Fault = fault;
        return null;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
