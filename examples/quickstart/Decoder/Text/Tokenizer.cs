namespace Quickstart.Text;

/// <summary>Cuts text into the longest tokens that fit, from left to right; a character outside the vocabulary becomes a question mark.</summary>
internal sealed class Tokenizer
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ids;
    private readonly int unknown;

    public Tokenizer()
    {
        Dictionary<string, int> byText = new(StringComparer.Ordinal);
        foreach (string token in Vocabulary.Tokens)
            byText.Add(token, byText.Count);
        ids = byText.GetAlternateLookup<ReadOnlySpan<char>>();
        unknown = byText["?"];
    }

    /// <summary>The number of tokens written, at most as many as there is room for.</summary>
    public int Encode(ReadOnlySpan<char> text, Span<int> tokens)
    {
        int count = 0;
        while (!text.IsEmpty && count < tokens.Length)
        {
            int length = Math.Min(Vocabulary.Longest, text.Length);
            int token;
            while (!ids.TryGetValue(text[..length], out token) && length > 1)
                length--;
            tokens[count++] = ids.ContainsKey(text[..length]) ? token : unknown;
            text = text[length..];
        }
        return count;
    }

    public static string Decode(ReadOnlySpan<int> tokens)
    {
        System.Text.StringBuilder text = new();
        foreach (int token in tokens)
            text.Append(Vocabulary.Tokens[token]);
        return text.ToString();
    }
}
