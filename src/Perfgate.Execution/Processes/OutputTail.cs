using System.Text;

namespace Perfgate.Execution.Processes;

/// <summary>The end of an output stream, at most <see cref="OutputBound"/> of it, however much was written. Safe to append to and read at once.</summary>
public sealed class OutputTail(OutputBound bound)
{
    private readonly Lock gate = new();
    private byte[] kept = [];
    private bool cut;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        lock (gate)
        {
            int total = kept.Length + bytes.Length;
            cut |= total > bound.Bytes;
            ReadOnlySpan<byte> fresh = bytes[Math.Max(0, bytes.Length - bound.Bytes)..];
            ReadOnlySpan<byte> old = kept.AsSpan(Math.Max(0, kept.Length + fresh.Length - bound.Bytes));
            kept = [.. old, .. fresh];
        }
    }

    /// <summary>The last lines; a first line that lost its beginning is left out unless it is the only one.</summary>
    public string Text()
    {
        lock (gate)
        {
            string[] lines = Encoding.UTF8.GetString(kept).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
            int first = Math.Max(cut && lines.Length > 1 ? 1 : 0, lines.Length - bound.Lines);
            return string.Join('\n', lines[first..]);
        }
    }
}
