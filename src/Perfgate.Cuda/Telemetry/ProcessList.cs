using Perfgate.Cuda.Telemetry.Layouts;

namespace Perfgate.Cuda.Telemetry;

/// <summary>Who uses a device. Compute processes must be known; the other kinds are added where NVML tells them.</summary>
internal sealed unsafe class ProcessList(Nvml nvml, NvmlCalls calls, nint device)
{
    private const int Attempts = 4;

    public Reading<IReadOnlyList<DeviceProcess>> Read()
    {
        Reading<IReadOnlyList<DeviceProcess>> compute = Of(nvml.Api.nvmlDeviceGetComputeRunningProcesses_v3, DeviceProcessKind.Compute, nameof(nvml.Api.nvmlDeviceGetComputeRunningProcesses_v3));
        if (!compute.TryGet(out IReadOnlyList<DeviceProcess>? processes))
            return compute;
        Reading<IReadOnlyList<DeviceProcess>> graphics = Of(nvml.Api.nvmlDeviceGetGraphicsRunningProcesses_v3, DeviceProcessKind.Graphics, nameof(nvml.Api.nvmlDeviceGetGraphicsRunningProcesses_v3));
        Reading<IReadOnlyList<DeviceProcess>> mps = Of(nvml.Api.nvmlDeviceGetMPSComputeRunningProcesses_v3, DeviceProcessKind.Mps, nameof(nvml.Api.nvmlDeviceGetMPSComputeRunningProcesses_v3));
        return Reading<IReadOnlyList<DeviceProcess>>.Of([.. processes, .. graphics.TryGet(out IReadOnlyList<DeviceProcess>? drawing) ? drawing : [], .. mps.TryGet(out IReadOnlyList<DeviceProcess>? served) ? served : []]);
    }

    private Reading<IReadOnlyList<DeviceProcess>> Of(delegate* unmanaged<nint, uint*, NvmlProcess*, int> function, DeviceProcessKind kind, string name)
    {
        if (function is null)
            return NvmlCalls.Lacking<IReadOnlyList<DeviceProcess>>(name);
        NvmlProcess[] room = new NvmlProcess[8];
        int code = NvmlCode.InsufficientSize;
        uint count = 0;
        // Too small an array is answered with the size needed, which can grow again before the next call.
        for (int attempt = 0; attempt < Attempts && code == NvmlCode.InsufficientSize; attempt++)
        {
            if (attempt > 0)
                room = new NvmlProcess[count + 8];
            count = (uint)room.Length;
            fixed (NvmlProcess* start = room)
                code = function(device, &count, start);
        }
        return calls.Answer<IReadOnlyList<DeviceProcess>>(code, name, code == NvmlCode.Success
            ? [.. room.Take((int)count).Select(process => new DeviceProcess(process.Pid, kind, process.UsedMemory == ulong.MaxValue ? null : process.UsedMemory))]
            : []);
    }
}
