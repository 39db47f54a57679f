using System.Buffers;

namespace Perfgate.Execution.Workers;

/// <summary>Reads a stream line by line and never keeps more than the longest allowed line.</summary>
internal sealed class LineReader(Stream stream, int longest)
{
    private readonly ArrayBufferWriter<byte> pending = new();
    private byte[] chunk = [];
    private int position;

    /// <summary>The next line without its end; null at the end of the stream. A last line without an end counts.</summary>
    /// <returns>TooLong once the line is longer than allowed: the stream cannot be read any further then.</returns>
    public async Task<(ReadOnlyMemory<byte>? Line, bool TooLong)> ReadAsync()
    {
        pending.ResetWrittenCount();
        while (true)
        {
            if (position == chunk.Length && !await FillAsync())
                return pending.WrittenCount == 0 ? (null, false) : (pending.WrittenMemory, false);
            ReadOnlySpan<byte> left = chunk.AsSpan(position);
            int end = left.IndexOf((byte)'\n');
            ReadOnlySpan<byte> part = end < 0 ? left : left[..end];
            if (pending.WrittenCount + part.Length > longest)
                return (null, true);
            pending.Write(part);
            position += end < 0 ? part.Length : part.Length + 1;
            if (end >= 0)
                return (pending.WrittenMemory, false);
        }
    }

    private async Task<bool> FillAsync()
    {
        byte[] buffer = new byte[64 * 1024];
        int read = await stream.ReadAsync(buffer);
        chunk = buffer[..read];
        position = 0;
        return read > 0;
    }
}
