using System.Text;

namespace Perfgate.TestKit;

/// <summary>A text changed at random bytes, again and again, the same in every run: replaced, repeated, cut.</summary>
public static class Mutations
{
    private static readonly byte[] Interesting = Encoding.UTF8.GetBytes("{}[]:,\"'#&*!|>%@`-?\t\n\r \0\\/~eE.0123456789nulltruefalse\u00ff\u2028");

    private static readonly byte[][] Words = [.. new[] { "null", "true", "[]", "{}", "-1", "1e999", "\"\"", "[null]", "99999999999999999999" }.Select(word => Encoding.UTF8.GetBytes(word))];

    /// <summary>So many mutations of the text, one to four changes each.</summary>
    public static IEnumerable<byte[]> Of(byte[] whole, int count) => Enumerable.Range(0, count).Select(round => Mutate(whole, new Random(round)));

    private static byte[] Mutate(byte[] whole, Random random)
    {
        List<byte> content = [.. whole];
        for (int change = random.Next(4); change >= 0; change--)
        {
            int at = random.Next(content.Count);
            switch (random.Next(5))
            {
                case 0:
                    content[at] = Interesting[random.Next(Interesting.Length)];
                    break;
                case 1:
                    content[at] = (byte)random.Next(256);
                    break;
                case 2:
                    content.InsertRange(at, content.GetRange(at, Math.Min(random.Next(40), content.Count - at)));
                    break;
                case 3:
                    ReplaceValue(content, at, Words[random.Next(Words.Length)]);
                    break;
                default:
                    content.RemoveRange(at, Math.Min(random.Next(40), content.Count - at - 1));
                    break;
            }
        }
        return [.. content];
    }

    // Puts a word where a JSON value stands: still JSON, but of the wrong shape.
    private static void ReplaceValue(List<byte> content, int near, byte[] word)
    {
        int colon = content.IndexOf((byte)':', near);
        if (colon < 0)
            return;
        int end = colon + 1;
        int depth = 0;
        for (; end < content.Count; end++)
        {
            byte symbol = content[end];
            if (symbol is (byte)'{' or (byte)'[')
                depth++;
            else if (symbol is (byte)'}' or (byte)']' && --depth < 0)
                break;
            else if (symbol == ',' && depth == 0)
                break;
        }
        content.RemoveRange(colon + 1, end - colon - 1);
        content.InsertRange(colon + 1, word);
    }
}
