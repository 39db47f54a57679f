using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Libraries;
using Perfgate.Diagnostics;
using Perfgate.Suites;

namespace Perfgate.Cuda.Monitoring;

/// <summary>The devices without which a suite says that it must not be measured (<c>device: required</c>).</summary>
public static class RequiredDevices
{
    /// <summary>Why the first of them cannot be used; null where all can. Makes no context.</summary>
    public static Diagnostic? Missing(IEnumerable<Case> cases, LibraryPaths paths)
    {
        (BenchmarkName Name, int Device)[] required =
            [.. cases.Select(item => item.Benchmark).Where(benchmark => benchmark.Subject is Subject.Cuda { IsRequired: true })
                .Select(benchmark => (benchmark.Name, ((Subject.Cuda)benchmark.Subject).Device)).Distinct()];
        if (required.Length == 0)
            return null;
        Result<CudaDriver> driver = CudaDriver.Open(paths.Driver);
        foreach ((BenchmarkName name, int device) in required)
        {
            Result<CudaDevice> found = driver.Then(opened => opened.Device(device));
            if (!found.Succeeded)
                return Refuse(name, device, found.Diagnostics[0]);
        }
        return null;
    }

    private static Diagnostic Refuse(BenchmarkName name, int device, Diagnostic cause) => Diagnostic.Error(
        "PG6122", $"The benchmark '{name}' requires CUDA device {device}, so nothing was measured. {cause.Id}: {cause.Sentence}", cause.NextStep);
}
