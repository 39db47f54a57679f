namespace Perfgate.Execution.Processes;

/// <summary>
/// Reads a child's output into a tail until every process that holds the stream has closed it. It reads on after the child itself has ended:
/// a server that a set-up line left running would otherwise die of its first log line.
/// </summary>
internal sealed class OutputPump
{
    private readonly OutputTail tail;

    private OutputPump(Stream stream, OutputBound bound)
    {
        tail = new OutputTail(bound);
        Ended = Task.Run(() => PumpAsync(stream));
    }

    public Task Ended { get; }

    public string Text => tail.Text();

    public static OutputPump Start(Stream stream, OutputBound bound) => new(stream, bound);

    private async Task PumpAsync(Stream stream)
    {
        byte[] buffer = new byte[16 * 1024];
        try
        {
            await using (stream)
            {
                for (int read = await stream.ReadAsync(buffer); read > 0; read = await stream.ReadAsync(buffer))
                    tail.Append(buffer.AsSpan(0, read));
            }
        }
        catch (IOException)
        {
            // The pipe broke with its writer: what came before is what there is.
        }
    }
}
