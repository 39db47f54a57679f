namespace Perfgate.Cli.Terminals;

/// <summary>A table of plain text with aligned columns. A header that starts with <c>&gt;</c> aligns its column to the right.</summary>
internal sealed class TextTable(params string[] headers)
{
    private const int MostWidth = 60;
    private const string Gap = "  ";

    private readonly List<string[]> rows = [[.. headers.Select(header => header.TrimStart('>'))]];

    public void Add(params string[] cells) => rows.Add([.. cells.Select(cell => PlainName.Shorten(PlainName.Clean(cell), MostWidth))]);

    /// <summary>The header and the rows; nothing when there are no rows.</summary>
    public IEnumerable<string> Lines()
    {
        if (rows.Count == 1)
            yield break;
        int[] widths = [.. Enumerable.Range(0, headers.Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
            yield return string.Join(Gap, row.Select((cell, column) => headers[column].StartsWith('>') ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd();
    }
}
