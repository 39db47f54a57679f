using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Measuring.Samplers;

/// <summary>The events before and after what is timed.</summary>
/// <param name="Late">Inside a batch, before its last part: whether it is reached once the host has queued that part tells who waits for whom.</param>
internal sealed record EventPair(CudaEvent Start, CudaEvent Stop, CudaEvent Late)
{
    public static Result<EventPair> Create(PrimaryContext context) =>
        context.CreateEvent().Then(start => context.CreateEvent().Then(stop => context.CreateEvent().Select(late => new EventPair(start, stop, late))));
}
