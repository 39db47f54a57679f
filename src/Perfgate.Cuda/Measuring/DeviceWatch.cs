using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Libraries;
using Perfgate.Diagnostics;
using Perfgate.Measurements;

namespace Perfgate.Cuda.Measuring;

/// <summary>
/// Looks at the device between blocks and says what must not be trusted. Without NVML nothing is known, nothing is dropped, and that is a doubt.
/// </summary>
internal sealed class DeviceWatch : IDisposable
{
    private readonly List<DeviceReading> readings = [];

    /// <summary>Opened before this process has a context, so that what is in use then is used by others.</summary>
    /// <param name="lockedMegahertz">The SM clock to hold until disposed; null changes nothing.</param>
    public static Result<DeviceWatch> Open(CudaDevice device, LibraryPaths paths, int? lockedMegahertz) => Result.Success(new DeviceWatch());

    /// <summary>The device as the first block begins, after this process has allocated all it needs.</summary>
    public void Begin(double atSeconds) => readings.Clear();

    /// <summary>Called after each block with nothing queued: the readings, and why the samples of this block must be dropped (null where they may be kept).</summary>
    public (IReadOnlyList<DeviceReading> Readings, string? DropReason) EndBlock(double atSeconds) => (readings, null);

    /// <summary>Called once, after the last block.</summary>
    public WatchSummary End() => new([], readings.Count == 0 ? ["the device was not watched"] : [], new Dictionary<string, double>());

    public void Dispose()
    {
    }
}
