using Perfgate.Cuda.Buffers;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Kernels;
using Perfgate.Cuda.Measuring.Clocks;
using Perfgate.Cuda.Measuring.Flushes;
using Perfgate.Cuda.Measuring.Samplers;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Measuring;

/// <summary>What samples are taken with, all allocated before the first. Lives in the context.</summary>
/// <param name="Flag">Two words in host memory: what a blocker waits for, and how a spinning one ended.</param>
internal sealed record Instruments(WorkerKernels Kernels, CudaStream Stream, EventPair Events, ClockStamps Stamps, CacheFlush Flush, PinnedBuffer Flag)
{
    private const ulong FlagBytes = 2 * sizeof(uint);

    public static Result<Instruments> Prepare(PrimaryContext context) =>
        WorkerKernels.Load(context).Then(kernels =>
            context.CreateStream().Then(stream =>
                EventPair.Create(context).Then(events =>
                    ClockStamps.Prepare(context, kernels.ClockStamps).Then(stamps =>
                        CacheFlush.Prepare(context, kernels.Flush).Then(flush =>
                            Cleared(context).Select(flag => new Instruments(kernels, stream, events, stamps, flush, flag)))))));

    private static Result<PinnedBuffer> Cleared(PrimaryContext context) => context.AllocatePinned(FlagBytes).Select(flag =>
    {
        flag.As<uint>().Clear();
        return flag;
    });
}
