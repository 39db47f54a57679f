namespace Perfgate.Expressions;

internal enum TokenKind
{
    Number,
    Name,

    /// <summary>One of <c>+ - * / % ( ) ,</c>.</summary>
    Sign,
    Unknown,
    End,
}
