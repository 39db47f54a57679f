using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Perfgate.Execution.Workers;

/// <summary>The two streams of a worker: lines out, messages in.</summary>
internal sealed class WorkerChannel(Stream toWorker, Stream fromWorker)
{
    public const int LongestLine = 4 * 1024 * 1024;

    private readonly LineReader reader = new(fromWorker, LongestLine);

    /// <summary>Waits for the next line, at most until the timeout. After anything but a message the channel must not be read again.</summary>
    public async Task<WorkerInput> ReceiveAsync(TimeSpan timeout, CancellationToken cancellation)
    {
        try
        {
            (ReadOnlyMemory<byte>? line, bool tooLong) = await reader.ReadAsync().WaitAsync(timeout, cancellation);
            if (tooLong)
                return new WorkerInput.Broken(WorkerFaults.TooLong(LongestLine));
            return line is { } text ? WorkerLine.Parse(text) : new WorkerInput.Closed();
        }
        catch (TimeoutException)
        {
            return new WorkerInput.Silent();
        }
        catch (OperationCanceledException)
        {
            return new WorkerInput.Cancelled();
        }
        catch (IOException)
        {
            return new WorkerInput.Closed();
        }
    }

    /// <summary>Sends a line. A worker that has gone is noticed by the next <see cref="ReceiveAsync"/>.</summary>
    public async Task SendAsync<T>(T message, JsonTypeInfo<T> type)
    {
        try
        {
            byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(message, type), (byte)'\n'];
            await toWorker.WriteAsync(line);
            await toWorker.FlushAsync();
        }
        catch (IOException)
        {
            // Broken pipe.
        }
    }
}
