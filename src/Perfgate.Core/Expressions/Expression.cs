using Perfgate.Diagnostics;
using Perfgate.Suites;

namespace Perfgate.Expressions;

/// <summary>
/// Whole-number arithmetic over the axes of a case: grid and block sizes, shared memory, element counts, declared bytes and operations.
/// <c>ceil_div(n, 256)</c>, <c>2 * m * n * k</c>, <c>min(rows, 4Ki) * 4</c>. Numbers have 64 bits with a sign; what does not fit is a
/// fault and never wraps. <c>/</c> and <c>%</c> are those of C; <c>ceil_div</c> rounds up.
/// </summary>
public sealed class Expression
{
    /// <summary>Most characters of an expression.</summary>
    public const int LongestText = 1000;

    /// <summary>Most levels of parentheses, functions and signs, the operand itself included.</summary>
    public const int DeepestNesting = 32;

    private readonly ExpressionSource source;
    private readonly Term root;

    private Expression(ExpressionSource source, Term root)
    {
        this.source = source;
        this.root = root;
        Names = [.. NamesOf(root).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The axes it uses, in the order of first use.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads an expression; the first fault says at which character it is.</summary>
    /// <param name="names">The axes there are; null where that is not known yet and <see cref="Evaluate"/> shall tell.</param>
    /// <param name="start">The place of the text's first character in its file.</param>
    public static Result<Expression> Parse(string text, IReadOnlyCollection<string>? names = null, SourcePlace? start = null)
    {
        ExpressionSource source = new(text, start);
        if (text.Length > LongestText)
            return Result.Failure<Expression>(ExpressionFaults.TooLong(source));
        if (string.IsNullOrWhiteSpace(text))
            return Result.Failure<Expression>(ExpressionFaults.Empty(source));
        ExpressionParser parser = new(source, names);
        return parser.ReadAll() is { } root ? Result.Success(new Expression(source, root)) : Result.Failure<Expression>(parser.Fault!);
    }

    /// <summary>The value in a case. Faults: an axis that is not there or not a whole number, a division by zero, an overflow.</summary>
    public Result<long> Evaluate(IReadOnlyList<AxisValue> values)
    {
        Evaluation evaluation = new(source, values);
        return evaluation.Of(root) is long value ? Result.Success(value) : Result.Failure<long>(evaluation.Fault!);
    }

    /// <summary>The canonical text, which reads back as the same expression: <c>2*(n)+1Ki</c> gives <c>2 * n + 1024</c>.</summary>
    public override string ToString() => ExpressionText.Of(root);

    private static IEnumerable<string> NamesOf(Term term) => term switch
    {
        Term.Name name => [name.Axis],
        Term.Negation negation => NamesOf(negation.Operand),
        Term.Binary binary => NamesOf(binary.Left).Concat(NamesOf(binary.Right)),
        _ => [],
    };
}
