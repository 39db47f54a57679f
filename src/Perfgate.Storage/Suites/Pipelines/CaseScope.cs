using Perfgate.Diagnostics;
using Perfgate.Expressions;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>
/// The cases of a benchmark while it is read. Whatever depends on axes is tried in all of them, so that no case is found to be impossible after others were measured.
/// </summary>
internal sealed class CaseScope
{
    private readonly BenchmarkName benchmark;

    /// <param name="axes">All axes, that of the variants among them.</param>
    public CaseScope(string benchmark, IReadOnlyList<Axis> axes)
    {
        this.benchmark = new BenchmarkName(benchmark);
        Axes = [.. axes.Select(axis => axis.Name)];
        // Too many cases are a fault of their own, found before anything would list them.
        bool listed = axes.Aggregate(1.0, (product, axis) => product * axis.Values.Count) <= Ranges.MostCases;
        Cases = listed ? Axis.Combinations(axes) : [];
    }

    public IReadOnlyCollection<string> Axes { get; }

    public IReadOnlyList<IReadOnlyList<AxisValue>> Cases { get; }

    /// <summary>Reads an expression that lies within bounds in every case. Null after a fault, which names the first case it shows in.</summary>
    /// <param name="note">What is said after the bounds.</param>
    public Expression? Whole(ScalarText? text, Spot at, long least, long most, string note = "")
    {
        if (text is not { } scalar)
            return null;
        Result<Expression> read = Expression.Parse(scalar.Text, Axes, at.Place);
        if (!read.Succeeded)
        {
            foreach (Diagnostic fault in read.Diagnostics)
                at.Add(fault);
            return null;
        }
        foreach (IReadOnlyList<AxisValue> parameters in Cases)
        {
            Result<long> value = read.Value.Evaluate(parameters);
            if (!value.Succeeded)
            {
                at.Add(value.Diagnostics[0] with { Sentence = value.Diagnostics[0].Sentence.TrimEnd('.') + Where(parameters, read.Value) + "." });
                return null;
            }
            if (value.Value >= least && value.Value <= most)
                continue;
            at.Add(PipelineFaults.OutOfRange(at, value.Value, Where(parameters, read.Value), Range(least, most) + note));
            return null;
        }
        return read.Value;
    }

    /// <summary>Evaluates in a case what has been read here.</summary>
    public static long Value(Expression expression, IReadOnlyList<AxisValue> parameters) => expression.Evaluate(parameters).Value;

    /// <summary>The product of extents that have been read here.</summary>
    public static Int128 Product(IEnumerable<Expression> extents, IReadOnlyList<AxisValue> parameters)
    {
        Int128 product = 1;
        foreach (Expression extent in extents)
        {
            product *= Value(extent, parameters);
            // Far beyond every bound; going on could wrap.
            if (product > ulong.MaxValue)
                break;
        }
        return product;
    }

    /// <summary>The first case that something is wrong with.</summary>
    public IReadOnlyList<AxisValue>? First(Predicate<IReadOnlyList<AxisValue>> wrong) => Cases.FirstOrDefault(parameters => wrong(parameters));

    /// <summary>Names a case inside a sentence; nothing where the numbers are the same in every case.</summary>
    public string Where(IReadOnlyList<AxisValue> parameters, params IEnumerable<Expression> of) =>
        of.Any(expression => expression.Names.Count > 0) ? Where(parameters) : "";

    /// <summary>The same of a text; nothing where it has no <c>{{axis}}</c>.</summary>
    public string Where(IReadOnlyList<AxisValue> parameters, string text) => AxisValue.Fill(text, parameters) == text ? "" : Where(parameters);

    private string Where(IReadOnlyList<AxisValue> parameters) => $" in the case {SuiteFaults.Short(CaseId.Of(benchmark, parameters).Value)}";

    private static string Range(long least, long most) => most == long.MaxValue ? $"at least {least}" : $"{least} to {most}";
}
