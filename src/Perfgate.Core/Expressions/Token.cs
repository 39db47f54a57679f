namespace Perfgate.Expressions;

/// <param name="Position">Of its first character, from 0.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position)
{
    public bool IsSign(char sign) => Kind == TokenKind.Sign && Text[0] == sign;

    public bool IsSign(string signs) => Kind == TokenKind.Sign && signs.Contains(Text[0]);
}
