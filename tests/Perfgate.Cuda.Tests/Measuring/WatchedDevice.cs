using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Measuring;
using Perfgate.Cuda.Modules;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Measuring;

/// <summary>A watch over the fake device, whose virtual clock goes on by kernels of a tenth of a second.</summary>
internal sealed class WatchedDevice : IDisposable
{
    private readonly CudaSession session;
    private readonly CudaStream stream;
    private readonly KernelLaunch kernel;

    public WatchedDevice(params string[] settings)
        : this(new FakeCuda(["duration.idle=100000000", .. settings]))
    {
    }

    public WatchedDevice(FakeCuda fake, int? lockedMegahertz = null)
    {
        session = new CudaSession(fake);
        Device = session.Driver.Device(0).Value;
        Paths = new LibraryPaths { Driver = fake.Driver, Nvml = fake.Nvml };
        Opened = DeviceWatch.Open(Device, Paths, lockedMegahertz);
        stream = session.Context.CreateStream().Value;
        kernel = KernelLaunch.Prepare(session.Kernel("idle").Value, new Extent(1), new Extent(1), 0, []).Value;
    }

    public CudaDevice Device { get; }

    public LibraryPaths Paths { get; }

    public Result<DeviceWatch> Opened { get; }

    public DeviceWatch Watch => Opened.Value;

    public FakeCuda Fake => session.Fake;

    public double Now => Fake.State.ClockNanoseconds / 1e9;

    /// <summary>Computes until the virtual clock is at least there.</summary>
    public void RunUntil(double seconds)
    {
        while (Now < seconds)
        {
            kernel.Launch(stream).ShouldBeNull();
            stream.Synchronize().ShouldBeNull();
        }
    }

    /// <summary>One block up to that time; why it must be dropped.</summary>
    public string? Block(double until)
    {
        RunUntil(until);
        return Watch.EndBlock(Now).DropReason;
    }

    /// <summary>A launch of blocks that end at these times.</summary>
    public WatchSummary Launch(params double[] blocks)
    {
        Watch.Begin(Now);
        foreach (double until in blocks)
            Block(until);
        return Watch.End();
    }

    /// <summary>Everything that speaks against a launch.</summary>
    public static string Said(WatchSummary summary) =>
        string.Join("; ", [.. summary.Invalid.Select(reason => $"invalid: {reason}"), .. summary.Doubts.Select(doubt => $"doubt: {doubt}")]);

    public void Dispose()
    {
        if (Opened.Succeeded)
            Watch.Dispose();
        session.Dispose();
    }
}
