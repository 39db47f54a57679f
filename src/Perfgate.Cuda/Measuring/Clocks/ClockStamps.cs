using Perfgate.Cuda.Buffers;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Modules;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Measuring.Clocks;

/// <summary>Reads cycle counters and the global timer on the device before and after what is timed. Kept in device memory until the end, so that nothing crosses the bus meanwhile.</summary>
internal sealed class ClockStamps
{
    private const int BytesEach = 3 * sizeof(ulong);

    private readonly KernelLaunch before;
    private readonly KernelLaunch after;
    private readonly DeviceBuffer onDevice;
    private readonly PinnedBuffer onHost;
    private readonly StampPairs pairs;

    private ClockStamps(KernelLaunch before, KernelLaunch after, DeviceBuffer onDevice, PinnedBuffer onHost, int stamps)
    {
        this.before = before;
        this.after = after;
        this.onDevice = onDevice;
        this.onHost = onHost;
        pairs = new StampPairs(stamps);
    }

    public static Result<ClockStamps> Prepare(PrimaryContext context, CudaFunction stamp)
    {
        int stamps = Math.Max(1, context.Device.Attribute(DeviceAttribute.MultiprocessorCount) ?? 1);
        ulong bytes = (ulong)stamps * BytesEach;
        return context.Allocate(2 * bytes).Then(onDevice => context.AllocatePinned(2 * bytes).Then(onHost =>
            Launch(onDevice.Address).Then(before => Launch(onDevice.Address + bytes).Select(after => new ClockStamps(before, after, onDevice, onHost, stamps)))));

        Result<KernelLaunch> Launch(ulong to) => KernelLaunch.Prepare(stamp, new Extent((uint)stamps), new Extent(1), 0, [new KernelArgument(to, sizeof(ulong))]);
    }

    public CudaFault? QueueBefore(CudaStream stream) => before.Launch(stream);

    public CudaFault? QueueAfter(CudaStream stream) => after.Launch(stream) ?? stream.CopyToHost(onHost, onDevice, onDevice.Bytes);

    /// <summary>To be asked once the stream is idle.</summary>
    public ClockSpan Read()
    {
        Span<ulong> stamps = onHost.As<ulong>();
        return pairs.Between(stamps[..(stamps.Length / 2)], stamps[(stamps.Length / 2)..]);
    }
}
