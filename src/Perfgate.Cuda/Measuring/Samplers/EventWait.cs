using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Streams;

namespace Perfgate.Cuda.Measuring.Samplers;

internal static class EventWait
{
    /// <summary>Asks until the mark is reached: quicker to notice than a wait that may sleep.</summary>
    public static CudaFault? Spin(this CudaEvent mark)
    {
        CudaFault? fault;
        bool isReached;
        do
            fault = mark.Query(out isReached);
        while (fault is null && !isReached);
        return fault;
    }
}
