using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Modules;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Measuring.Flushes;

/// <summary>Writes so much that nothing else stays in the L2 cache, other numbers every time.</summary>
internal sealed class CacheFlush
{
    private const long Budget = 64L << 20;
    private const uint Threads = 256;
    private const uint BlocksPerMultiprocessor = 8;
    private const int SeedArgument = 2;

    private readonly PrimaryContext context;
    private readonly KernelLaunch launch;
    private readonly bool persists;
    private uint seed;

    private CacheFlush(PrimaryContext context, KernelLaunch launch, ulong bytes, bool persists)
    {
        this.context = context;
        this.launch = launch;
        Bytes = bytes;
        this.persists = persists;
    }

    public ulong Bytes { get; }

    /// <summary>The size of the L2 cache, twice that where it fits into 64 MiB; those 64 MiB where the size is unknown.</summary>
    public static ulong SizeFor(int? cacheBytes) => cacheBytes switch
    {
        null or <= 0 => (ulong)Budget,
        int size when 2L * size <= Budget => 2 * (ulong)size,
        int size => (ulong)size,
    };

    public static Result<CacheFlush> Prepare(PrimaryContext context, CudaFunction flush)
    {
        ulong bytes = SizeFor(context.Device.Attribute(DeviceAttribute.L2CacheSize));
        // An instance of a device, or a shared one, may refuse what the attribute promises for the whole; then no kernel can mark lines either.
        CudaFault? refused = context.Device.Attribute(DeviceAttribute.MaxPersistingL2CacheSize) > 0 ? context.ResetPersistingL2() : null;
        if (refused is { Code: not (CudaCode.NotSupported or CudaCode.NotPermitted) })
            return Result.Failure<CacheFlush>(refused.ToDiagnostic());
        bool persists = refused is null && context.Device.Attribute(DeviceAttribute.MaxPersistingL2CacheSize) > 0;
        uint blocks = BlocksPerMultiprocessor * (uint)Math.Max(1, context.Device.Attribute(DeviceAttribute.MultiprocessorCount) ?? 1);
        return context.Allocate(bytes).Then(buffer =>
            KernelLaunch.Prepare(flush, new Extent(blocks), new Extent(Threads), 0, [KernelArgument.Of(buffer), KernelArgument.Of((long)(bytes / sizeof(uint))), KernelArgument.Of(0u)])
                .Select(launch => new CacheFlush(context, launch, bytes, persists)));
    }

    /// <summary>Queues a flush. Lines that earlier kernels marked as persisting are let go first, or the flush would pass them by.</summary>
    public CudaFault? Queue(CudaStream stream)
    {
        launch.Replace(SeedArgument, KernelArgument.Of(++seed));
        return (persists ? context.ResetPersistingL2() : null) ?? launch.Launch(stream);
    }
}
