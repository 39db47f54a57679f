using Perfgate.Expressions;

namespace Perfgate.Pipelines;

/// <summary>One argument of a kernel. A closed family.</summary>
public abstract record Argument
{
    private Argument()
    {
    }

    /// <summary>The address of a buffer.</summary>
    public sealed record Buffer(string Name) : Argument;

    /// <summary>A whole number of an integer type.</summary>
    public sealed record Whole(ElementType Type, Expression Value) : Argument;

    /// <summary>A number of a floating type, as text: a literal, or <c>{{axis}}</c>.</summary>
    public sealed record Real(ElementType Type, string Text) : Argument;

    /// <summary>The bytes of a struct, as pairs of hexadecimal digits; <c>{{axis}}</c> is filled in by the case.</summary>
    public sealed record Bytes(string Hex) : Argument;
}
