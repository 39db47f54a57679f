using Perfgate.Diagnostics;
using Perfgate.Expressions;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Expressions;

internal static class Expressions
{
    /// <summary>Parses and evaluates; the first fault of either as <c>PG1107: sentence next step</c>, else the value.</summary>
    public static string Answer(string text, params (string Axis, string Value)[] values) =>
        Of(Expression.Parse(text).Then(expression => expression.Evaluate([.. values.Select(value => new AxisValue(value.Axis, value.Value))])));

    public static string Of<T>(Result<T> result)
        where T : notnull
    {
        if (result.Succeeded)
            return $"{result.Value}";
        Diagnostic fault = result.Diagnostics.ShouldHaveSingleItem();
        return $"{fault.Id}: {fault.Sentence}{(fault.NextStep is null ? "" : $" {fault.NextStep}")}";
    }
}
