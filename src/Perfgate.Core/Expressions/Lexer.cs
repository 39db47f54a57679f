namespace Perfgate.Expressions;

/// <summary>Cuts an expression into numbers, names and signs. White space only separates.</summary>
internal static class Lexer
{
    private const string Signs = "+-*/%(),";

    /// <summary>The tokens in order; the last is <see cref="TokenKind.End"/>.</summary>
    public static IReadOnlyList<Token> Read(string text)
    {
        List<Token> tokens = [];
        for (int position = 0; position < text.Length;)
        {
            if (text[position] is ' ' or '\t' or '\r' or '\n')
            {
                position++;
                continue;
            }
            Token token = Next(text, position);
            tokens.Add(token);
            position += token.Text.Length;
        }
        tokens.Add(new Token(TokenKind.End, "", text.Length));
        return tokens;
    }

    private static Token Next(string text, int position)
    {
        char first = text[position];
        if (Signs.Contains(first))
            return new Token(TokenKind.Sign, text[position..(position + 1)], position);
        TokenKind kind = char.IsAsciiDigit(first) ? TokenKind.Number : IsWord(first) ? TokenKind.Name : TokenKind.Unknown;
        int end = position + 1;
        // A dot belongs to a number only so that "1.5" is one fault with a clear sentence.
        while (kind != TokenKind.Unknown && end < text.Length && (IsWord(text[end]) || (kind == TokenKind.Number && text[end] == '.')))
            end++;
        return new Token(kind, text[position..end], position);
    }

    private static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
