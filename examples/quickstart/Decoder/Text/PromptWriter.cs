using Quickstart.Model;

namespace Quickstart.Text;

internal static class PromptWriter
{
    /// <summary>A text of exactly so many tokens, the same for the same seed.</summary>
    public static string Write(int tokens, ulong seed)
    {
        SplitMix random = new(seed);
        string[] words = new string[tokens];
        for (int index = 0; index < tokens; index++)
            words[index] = Vocabulary.WordEnds[(int)(random.Next() % (ulong)Vocabulary.WordEnds.Count)];
        return string.Concat(words);
    }
}
