using System.Text;

namespace Perfgate.Reporting.Markdown;

/// <summary>A pipe table. Cells are Markdown already; whoever makes one escapes what came from outside.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder text;
    private readonly int columns;

    /// <param name="header">Column titles; a leading <c>&gt;</c> aligns the column to the right.</param>
    public MarkdownTable(StringBuilder text, params ReadOnlySpan<string> header)
    {
        this.text = text;
        columns = header.Length;
        text.Append('|');
        foreach (string title in header)
            text.Append(' ').Append(title.TrimStart('>')).Append(" |");
        text.Append("\n|");
        foreach (string title in header)
            text.Append(title.StartsWith('>') ? " --: |" : " :-- |");
        text.Append('\n');
    }

    public void Row(params ReadOnlySpan<string> cells)
    {
        if (cells.Length != columns)
            throw new ArgumentException($"The table has {columns} columns, the row {cells.Length}.", nameof(cells));
        text.Append('|');
        foreach (string cell in cells)
            text.Append(' ').Append(cell).Append(" |");
        text.Append('\n');
    }
}
