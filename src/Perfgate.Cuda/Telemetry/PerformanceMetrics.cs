using System.Runtime.InteropServices;
using Perfgate.Cuda.Telemetry.Layouts;

namespace Perfgate.Cuda.Telemetry;

/// <summary>
/// What the multiprocessors did between two moments, by hardware counters (GPM; Hopper and later). Reading costs a call of the driver and no profiler, but the two moments must
/// lie at least a tenth of a second apart.
/// </summary>
public sealed unsafe class PerformanceMetrics : IDisposable
{
    private static readonly GpmMetric[] All = Enum.GetValues<GpmMetric>();

    private readonly Nvml nvml;
    private readonly nint device;
    private readonly uint? instance;
    private nint before;
    private nint now;
    private bool hasBefore;

    private PerformanceMetrics(Nvml nvml, nint device, uint? instance)
    {
        this.nvml = nvml;
        this.device = device;
        this.instance = instance;
    }

    /// <summary>The metrics since the last call, by the name they are recorded under, in base units; empty on the first call and where the device does not tell.</summary>
    public IReadOnlyDictionary<string, double> Since()
    {
        if (Sample() != NvmlCode.Success)
            return new Dictionary<string, double>();
        IReadOnlyDictionary<string, double> values = hasBefore ? Compare() : new Dictionary<string, double>();
        (before, now, hasBefore) = (now, before, true);
        return values;
    }

    public void Dispose()
    {
        foreach (nint sample in new[] { before, now }.Where(sample => sample != 0))
            nvml.Api.nvmlGpmSampleFree(sample);
        (before, now) = (0, 0);
    }

    /// <param name="instance">The MIG instance; null for the whole device.</param>
    internal static Reading<PerformanceMetrics> Open(Nvml nvml, nint device, Reading<uint>? instance)
    {
        if (IsSupported(nvml, device) is string unknown)
            return Reading<PerformanceMetrics>.None(unknown);
        uint? id = null;
        if (instance is Reading<uint> wanted)
        {
            if (!wanted.TryGet(out uint known))
                return Reading<PerformanceMetrics>.None(wanted.Unknown!);
            id = known;
        }
        PerformanceMetrics metrics = new(nvml, device, id);
        nint first;
        nint second = 0;
        int code = nvml.Api.nvmlGpmSampleAlloc(&first);
        metrics.before = code == NvmlCode.Success ? first : 0;
        if (code == NvmlCode.Success)
            code = nvml.Api.nvmlGpmSampleAlloc(&second);
        metrics.now = code == NvmlCode.Success ? second : 0;
        if (code == NvmlCode.Success)
            return Reading<PerformanceMetrics>.Of(metrics);
        metrics.Dispose();
        return Reading<PerformanceMetrics>.None($"nvmlGpmSampleAlloc: {nvml.Words(code)} ({code})");
    }

    private static string? IsSupported(Nvml nvml, nint device)
    {
        if (nvml.Api.nvmlGpmQueryDeviceSupport is null || nvml.Api.nvmlGpmSampleAlloc is null || nvml.Api.nvmlGpmSampleFree is null
            || nvml.Api.nvmlGpmSampleGet is null || nvml.Api.nvmlGpmMigSampleGet is null || nvml.Api.nvmlGpmMetricsGet is null)
        {
            return $"this NVML has no {nameof(nvml.Api.nvmlGpmMetricsGet)}";
        }
        NvmlGpmSupport support = new() { Version = NvmlGpmSupport.CurrentVersion };
        int code = nvml.Api.nvmlGpmQueryDeviceSupport(device, &support);
        return code != NvmlCode.Success ? $"nvmlGpmQueryDeviceSupport: {nvml.Words(code)} ({code})"
            : support.IsSupported == 0 ? "the device has none (Hopper and later do)"
            : null;
    }

    private int Sample() => instance is uint id ? nvml.Api.nvmlGpmMigSampleGet(device, id, now) : nvml.Api.nvmlGpmSampleGet(device, now);

    private Dictionary<string, double> Compare()
    {
        NvmlGpmMetricsGet* get = (NvmlGpmMetricsGet*)NativeMemory.AllocZeroed((nuint)(sizeof(NvmlGpmMetricsGet) + (NvmlGpmMetricsGet.MetricsAllocated * sizeof(NvmlGpmMetric))));
        try
        {
            *get = new NvmlGpmMetricsGet { Version = NvmlGpmMetricsGet.CurrentVersion, Count = (uint)All.Length, First = before, Second = now };
            NvmlGpmMetric* metrics = (NvmlGpmMetric*)(get + 1);
            for (int index = 0; index < All.Length; index++)
                metrics[index].Metric = (uint)All[index];
            Dictionary<string, double> values = [];
            if (nvml.Api.nvmlGpmMetricsGet(get) != NvmlCode.Success)
                return values;
            for (int index = 0; index < All.Length; index++)
            {
                if (metrics[index].Status == NvmlCode.Success && double.IsFinite(metrics[index].Value))
                    values[GpmNames.Of(All[index])] = GpmNames.InBaseUnit(All[index], metrics[index].Value);
            }
            return values;
        }
        finally
        {
            NativeMemory.Free(get);
        }
    }
}
