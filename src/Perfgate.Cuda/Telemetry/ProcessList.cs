using System.Runtime.InteropServices;
using Perfgate.Cuda.Telemetry.Layouts;

namespace Perfgate.Cuda.Telemetry;

/// <summary>Who uses a device. Compute processes must be known; the other kinds are added where NVML tells them.</summary>
internal sealed unsafe class ProcessList(Nvml nvml, NvmlCalls calls, nint device)
{
    private const int Attempts = 4;

    // The first drivers of branch 535 write 8 bytes more for each process under the same name, and one is told of that writes the 16 of the first version: room for the most, and bytes that
    // nobody wrote show which it was.
    private const int MostBytesEach = 32;
    private const int FewestBytesEach = 16;
    private const byte Unwritten = 0xa5;

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
        byte[] room = Room(8);
        int code = NvmlCode.InsufficientSize;
        uint count = 0;
        // Too small an array is answered with the size needed, which can grow again before the next call.
        for (int attempt = 0; attempt < Attempts && code == NvmlCode.InsufficientSize; attempt++)
        {
            if (attempt > 0)
                room = Room(count + 8);
            count = (uint)(room.Length / MostBytesEach);
            fixed (byte* start = room)
                code = function(device, &count, (NvmlProcess*)start);
        }
        return calls.Answer<IReadOnlyList<DeviceProcess>>(code, name, code == NvmlCode.Success ? Listed(room, (int)count, kind) : []);
    }

    private static byte[] Room(uint processes)
    {
        byte[] room = new byte[processes * MostBytesEach];
        Array.Fill(room, Unwritten);
        return room;
    }

    private static DeviceProcess[] Listed(byte[] room, int count, DeviceProcessKind kind)
    {
        int bytes = IsWrittenBeyond(sizeof(NvmlProcess)) ? MostBytesEach : IsWrittenBeyond(FewestBytesEach) ? sizeof(NvmlProcess) : FewestBytesEach;
        DeviceProcess[] listed = new DeviceProcess[count];
        for (int index = 0; index < count; index++)
        {
            NvmlProcess process = MemoryMarshal.Read<NvmlProcess>(room.AsSpan(index * bytes));
            listed[index] = new DeviceProcess(process.Pid, kind, process.UsedMemory == ulong.MaxValue ? null : process.UsedMemory);
        }
        return listed;

        bool IsWrittenBeyond(int bytesEach) => room.AsSpan(count * bytesEach, count * (MostBytesEach - bytesEach)).ContainsAnyExcept(Unwritten);
    }
}
