using Perfgate.Cuda.Buffers;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Streams;

namespace Perfgate.Cuda.Measuring.Blockers;

/// <summary>The stream waits until a word in host memory is large enough; no multiprocessor is occupied.</summary>
internal sealed class ValueBlocker(PinnedBuffer flag, Watchdog watchdog) : Blocker
{
    // Another value every time, so that the word never has to be reset under a waiting stream. The driver compares modulo 2^32.
    // Begins where the word stands: another blocker may have used it.
    private uint turn = flag.As<uint>()[0];
    private bool timedOut;

    public override bool IsByValue => true;

    public override bool HasTimedOut => timedOut;

    public override CudaFault? Hold(CudaStream stream)
    {
        timedOut = false;
        turn++;
        watchdog.Arm(turn);
        return stream.WaitForValue(flag.DeviceAddress, turn);
    }

    public override void Release()
    {
        timedOut |= watchdog.Disarm();
        flag.Publish(turn);
    }
}
