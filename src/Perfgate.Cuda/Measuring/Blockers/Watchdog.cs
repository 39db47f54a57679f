using System.Diagnostics;
using Perfgate.Cuda.Buffers;

namespace Perfgate.Cuda.Measuring.Blockers;

/// <summary>
/// Releases a blocked stream from a second thread when the host itself waits for it: a benchmark that synchronises behind the blocker, or a kernel that is loaded there. Arming and disarming
/// allocate nothing.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private const int Idle = 0;
    private const int Armed = 1;
    private const int Releasing = 2;
    private const int Released = 3;

    private readonly PinnedBuffer flag;
    private readonly TimeSpan patience;
    private readonly ManualResetEvent end = new(false);
    private readonly Thread thread;
    private int state;
    private long armedAt;
    private uint releaseValue;

    public Watchdog(PinnedBuffer flag, TimeSpan patience)
    {
        this.flag = flag;
        this.patience = patience;
        thread = new Thread(Watch) { IsBackground = true, Name = "blocker watchdog" };
        thread.Start();
    }

    public TimeSpan Patience => patience;

    /// <param name="value">What releases the stream when it stands in the flag.</param>
    public void Arm(uint value)
    {
        releaseValue = value;
        armedAt = Stopwatch.GetTimestamp();
        Volatile.Write(ref state, Armed);
    }

    /// <summary>True when the watchdog has released the stream meanwhile.</summary>
    public bool Disarm()
    {
        if (Interlocked.CompareExchange(ref state, Idle, Armed) is Armed or Idle)
            return false;
        SpinWait wait = default;
        while (Volatile.Read(ref state) != Released)
            wait.SpinOnce();
        Volatile.Write(ref state, Idle);
        return true;
    }

    /// <summary>Ends the thread, so that the flag may be freed.</summary>
    public void Dispose()
    {
        end.Set();
        thread.Join();
        end.Dispose();
    }

    private void Watch()
    {
        TimeSpan period = TimeSpan.FromMilliseconds(Math.Clamp(patience.TotalMilliseconds / 8, 1, 250));
        while (!end.WaitOne(period))
        {
            if (Volatile.Read(ref state) != Armed || Stopwatch.GetElapsedTime(armedAt) < patience || Interlocked.CompareExchange(ref state, Releasing, Armed) != Armed)
                continue;
            flag.Publish(releaseValue);
            Volatile.Write(ref state, Released);
        }
    }
}
