namespace Perfgate.Expressions;

/// <summary>The operations and how they are written.</summary>
internal static class Arithmetic
{
    /// <summary>The functions; each takes two arguments.</summary>
    public static readonly IReadOnlyDictionary<string, Operation> Functions = new Dictionary<string, Operation>(StringComparer.Ordinal)
    {
        ["ceil_div"] = Operation.CeilDiv,
        ["max"] = Operation.Max,
        ["min"] = Operation.Min,
    };

    /// <summary>The sign between two operands; null for what is written as a function.</summary>
    public static char? Sign(Operation operation) => operation switch
    {
        Operation.Add => '+',
        Operation.Subtract => '-',
        Operation.Multiply => '*',
        Operation.Divide => '/',
        Operation.Remainder => '%',
        _ => null,
    };

    public static bool Divides(Operation operation) => operation is Operation.Divide or Operation.Remainder or Operation.CeilDiv;

    /// <summary>The exact value: 128 bits hold every result of two 64-bit numbers. The caller has refused a division by zero.</summary>
    public static Int128 Exact(Operation operation, Int128 left, Int128 right) => operation switch
    {
        Operation.Add => left + right,
        Operation.Subtract => left - right,
        Operation.Multiply => left * right,
        Operation.Divide => left / right,
        Operation.Remainder => left % right,
        Operation.CeilDiv => left / right + (left % right != 0 && Int128.IsNegative(left) == Int128.IsNegative(right) ? 1 : 0),
        Operation.Min => Int128.Min(left, right),
        Operation.Max => Int128.Max(left, right),
        _ => throw new InvalidOperationException($"Unknown operation {operation}."),
    };
}
