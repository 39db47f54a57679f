using Perfgate.Cuda.Devices;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Tests.Devices;

/// <summary>A fact about a real device; skipped, with the reason printed, where there is none. <c>--filter Device=real</c> runs these alone.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CudaDeviceFactAttribute : FactAttribute
{
    private static readonly Result<IReadOnlyList<CudaDevice>> Found = CudaDriver.Open().Then(driver => driver.Devices());

    public CudaDeviceFactAttribute() => Skip = Found.Succeeded ? null : $"needs a CUDA device: {Found.Diagnostics[0].Sentence}";
}
