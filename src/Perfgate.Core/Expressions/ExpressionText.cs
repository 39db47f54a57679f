using System.Globalization;

namespace Perfgate.Expressions;

/// <summary>Writes a term in the one canonical way: no suffixes, one space round a sign, only the parentheses that are needed.</summary>
internal static class ExpressionText
{
    private const int LooseBinding = 1;
    private const int TightBinding = 2;
    private const int Atom = 3;

    public static string Of(Term term) => term switch
    {
        Term.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        Term.Name name => name.Axis,
        Term.Negation negation => "-" + Enclosed(negation.Operand, Atom),
        Term.Binary binary when Arithmetic.Sign(binary.Operation) is char sign =>
            // Signs of equal binding group from the left, so an equal one on the right needs parentheses.
            $"{Enclosed(binary.Left, Binding(binary))} {sign} {Enclosed(binary.Right, Binding(binary) + 1)}",
        Term.Binary binary => $"{Arithmetic.Functions.First(function => function.Value == binary.Operation).Key}({Of(binary.Left)}, {Of(binary.Right)})",
        _ => throw new InvalidOperationException($"Unknown term {term}."),
    };

    private static string Enclosed(Term term, int weakest) => Binding(term) < weakest ? $"({Of(term)})" : Of(term);

    private static int Binding(Term term) => term switch
    {
        Term.Binary { Operation: Operation.Add or Operation.Subtract } => LooseBinding,
        Term.Binary { Operation: Operation.Multiply or Operation.Divide or Operation.Remainder } => TightBinding,
        _ => Atom,
    };
}
