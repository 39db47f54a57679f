using Perfgate.Cuda.Buffers;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Modules;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Measuring.Blockers;

/// <summary>A kernel of one thread spins on a word in host memory, where a stream cannot wait for one. It gives up by itself as well.</summary>
internal sealed class SpinBlocker : Blocker
{
    private const uint OutcomeTimedOut = 2;

    private readonly PinnedBuffer flag;
    private readonly Watchdog watchdog;
    private readonly KernelLaunch launch;
    private bool timedOut;

    private SpinBlocker(PinnedBuffer flag, Watchdog watchdog, KernelLaunch launch)
    {
        this.flag = flag;
        this.watchdog = watchdog;
        this.launch = launch;
    }

    public override bool HasTimedOut => timedOut || Volatile.Read(ref flag.As<uint>()[1]) == OutcomeTimedOut;

    /// <param name="flag">Two words: what the host writes, and what the kernel leaves.</param>
    public static Result<SpinBlocker> Prepare(CudaFunction spin, PinnedBuffer flag, Watchdog watchdog)
    {
        // The kernel's own limit is the later one: it is for a host that stopped altogether.
        long nanoseconds = (long)(watchdog.Patience.TotalMilliseconds * 1.5e6);
        return KernelLaunch.Prepare(spin, new Extent(1), new Extent(1), 0,
                [KernelArgument.Of(flag), new KernelArgument(flag.DeviceAddress + sizeof(uint), sizeof(ulong)), KernelArgument.Of(nanoseconds)])
            .Select(launch => new SpinBlocker(flag, watchdog, launch));
    }

    public override CudaFault? Hold(CudaStream stream)
    {
        timedOut = false;
        flag.As<uint>()[1] = 0;
        flag.Publish(0);
        watchdog.Arm(1);
        return launch.Launch(stream);
    }

    public override void Release()
    {
        timedOut |= watchdog.Disarm();
        flag.Publish(1);
    }
}
