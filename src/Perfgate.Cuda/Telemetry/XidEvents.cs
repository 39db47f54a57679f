using Perfgate.Cuda.Telemetry.Layouts;

namespace Perfgate.Cuda.Telemetry;

/// <summary>Collects the driver's critical messages about a device (Xid) from its opening on.</summary>
public sealed unsafe class XidEvents : IDisposable
{
    internal const ulong XidEvent = 0x8;

    private const int MostTold = 16;

    private readonly Nvml nvml;
    private readonly nint set;
    private bool isFreed;

    private XidEvents(Nvml nvml, nint set)
    {
        this.nvml = nvml;
        this.set = set;
    }

    /// <summary>The numbers of those that came since the last call, at most 16; never waits.</summary>
    public IReadOnlyList<ulong> Take()
    {
        List<ulong> numbers = [];
        NvmlEventData data;
        while (numbers.Count < MostTold && nvml.Api.nvmlEventSetWait_v2(set, &data, 0) == NvmlCode.Success)
        {
            if ((data.EventType & XidEvent) != 0)
                numbers.Add(data.Data);
        }
        return numbers;
    }

    public void Dispose()
    {
        if (isFreed)
            return;
        isFreed = true;
        nvml.Api.nvmlEventSetFree(set);
    }

    internal static Reading<XidEvents> Open(Nvml nvml, nint device)
    {
        if (nvml.Api.nvmlEventSetCreate is null || nvml.Api.nvmlDeviceRegisterEvents is null || nvml.Api.nvmlEventSetWait_v2 is null || nvml.Api.nvmlEventSetFree is null)
            return NvmlCalls.Lacking<XidEvents>(nameof(nvml.Api.nvmlEventSetWait_v2));
        nint set;
        int code = nvml.Api.nvmlEventSetCreate(&set);
        if (code != NvmlCode.Success)
            return Reading<XidEvents>.None($"nvmlEventSetCreate: {nvml.Words(code)} ({code})");
        code = nvml.Api.nvmlDeviceRegisterEvents(device, XidEvent, set);
        if (code == NvmlCode.Success)
            return Reading<XidEvents>.Of(new XidEvents(nvml, set));
        nvml.Api.nvmlEventSetFree(set);
        return Reading<XidEvents>.None($"nvmlDeviceRegisterEvents: {nvml.Words(code)} ({code})");
    }
}
