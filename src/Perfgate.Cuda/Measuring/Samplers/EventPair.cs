using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Measuring.Samplers;

/// <summary>The events before and after what is timed.</summary>
internal sealed record EventPair(CudaEvent Start, CudaEvent Stop)
{
    public static Result<EventPair> Create(PrimaryContext context) => context.CreateEvent().Then(start => context.CreateEvent().Select(stop => new EventPair(start, stop)));
}
