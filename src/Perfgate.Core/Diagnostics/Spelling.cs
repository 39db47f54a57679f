namespace Perfgate.Diagnostics;

/// <summary>Finds what somebody meant to write.</summary>
public static class Spelling
{
    private const int LongestCompared = 64;

    /// <summary>The candidate with the fewest edits (insert, delete, replace, swap neighbours), if they are at most a third of its letters; else null.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestCompared)
            return null;
        (string? best, int fewest) = (null, int.MaxValue);
        foreach (string candidate in candidates.Where(candidate => candidate.Length <= LongestCompared))
        {
            int edits = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (edits < fewest && edits <= Math.Max(1, candidate.Length / 3))
                (best, fewest) = (candidate, edits);
        }
        return best;
    }

    /// <summary>Letters to insert, delete, replace or swap with their neighbour: optimal string alignment (Damerau-Levenshtein without overlapping edits).</summary>
    public static int Distance(string from, string to)
    {
        int[,] edits = new int[from.Length + 1, to.Length + 1];
        for (int row = 0; row <= from.Length; row++)
            edits[row, 0] = row;
        for (int column = 0; column <= to.Length; column++)
            edits[0, column] = column;
        for (int row = 1; row <= from.Length; row++)
        {
            for (int column = 1; column <= to.Length; column++)
            {
                int replace = edits[row - 1, column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                edits[row, column] = Math.Min(replace, 1 + Math.Min(edits[row - 1, column], edits[row, column - 1]));
                if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
                    edits[row, column] = Math.Min(edits[row, column], edits[row - 2, column - 2] + 1);
            }
        }
        return edits[from.Length, to.Length];
    }
}
