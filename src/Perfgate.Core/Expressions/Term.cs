namespace Perfgate.Expressions;

/// <summary>A part of a read expression: a closed family. Positions count the text's characters from 0 and say where a fault is.</summary>
internal abstract record Term(int Position)
{
    /// <summary>A written number, never negative.</summary>
    public sealed record Number(long Value, int Position) : Term(Position);

    /// <summary>An axis.</summary>
    public sealed record Name(string Axis, int Position) : Term(Position);

    public sealed record Negation(Term Operand, int Position) : Term(Position);

    /// <param name="Position">Of the sign, or of the function's name.</param>
    public sealed record Binary(Operation Operation, Term Left, Term Right, int Position) : Term(Position);
}
