using Perfgate.Cuda.Buffers;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Elements;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;
using Perfgate.Pipelines;

namespace Perfgate.Cuda.Pipelines;

/// <summary>Allocates the buffers of a case and writes their first content.</summary>
internal sealed class BufferAllocation(PrimaryContext context, long seed)
{
    /// <summary>
    /// What a buffer holds that the stages shall write: finite and not zero in every element type. An output that still is this everywhere was not written.
    /// </summary>
    public const byte Pattern = 0xa5;

    private PeerContext? peer;

    /// <summary>All or none: what was allocated before a fault is freed with the context.</summary>
    public Result<IReadOnlyList<PreparedBuffer>> Allocate(IReadOnlyList<BufferPlan> plans, CudaStream stream)
    {
        if (plans.Any(plan => plan.Buffer.Place == MemoryPlace.Peer))
        {
            Result<PeerContext> retained = PeerContext.Retain(context);
            if (!retained.Succeeded)
                return Result.Failure<IReadOnlyList<PreparedBuffer>>(retained.Diagnostics);
            peer = retained.Value;
        }
        if (Lack(plans) is Diagnostic lack)
            return Result.Failure<IReadOnlyList<PreparedBuffer>>(lack);
        if (plans.Count == 0)
            return Result.Success<IReadOnlyList<PreparedBuffer>>([]);
        return StagingArea.Create(context, stream, plans.Max(plan => plan.Bytes)).Then(staging =>
        {
            using (staging)
            {
                List<PreparedBuffer> buffers = [];
                foreach (BufferPlan plan in plans)
                {
                    Result<PreparedBuffer> buffer = Allocate(plan).Then(allocated => Write(allocated, staging, stream));
                    if (!buffer.Succeeded)
                        return Result.Failure<IReadOnlyList<PreparedBuffer>>(buffer.Diagnostics);
                    buffers.Add(buffer.Value);
                }
                return Result.Success<IReadOnlyList<PreparedBuffer>>(buffers);
            }
        });
    }

    private static ulong DeviceBytes(BufferPlan plan) => (plan.Buffer.Place == MemoryPlace.Device ? plan.Bytes : 0) + (plan.IsRestored ? plan.Bytes : 0);

    /// <summary>Says that memory is short before half of it is filled.</summary>
    private Diagnostic? Lack(IReadOnlyList<BufferPlan> plans)
    {
        Result<MemoryUse> memory = context.Memory();
        if (!memory.Succeeded)
            return memory.Diagnostics[0];
        if (Lack(plans, DeviceBytes, memory.Value, context) is Diagnostic lack)
            return lack;
        if (peer is null)
            return null;
        Faults.CudaFault? fault = peer.Peer.MakeCurrent();
        memory = peer.Peer.Memory();
        fault ??= context.MakeCurrent();
        return fault is not null ? fault.ToDiagnostic()
            : memory.Succeeded ? Lack(plans, plan => plan.Buffer.Place == MemoryPlace.Peer ? plan.Bytes : 0, memory.Value, peer.Peer)
            : memory.Diagnostics[0];
    }

    private static Diagnostic? Lack(IReadOnlyList<BufferPlan> plans, Func<BufferPlan, ulong> bytes, MemoryUse memory, PrimaryContext where)
    {
        Int128 needed = 0;
        foreach (BufferPlan plan in plans)
            needed += bytes(plan);
        if (needed <= memory.FreeBytes)
            return null;
        string list = string.Join(", ", plans.Where(plan => bytes(plan) > 0).Select(plan => $"{plan.Name} {bytes(plan)}{(plan.IsRestored ? " with the copy it is restored from" : "")}"));
        return Diagnostic.Error("PG6078", $"The buffers need {needed} bytes of {where.Device.Name}, where {memory.FreeBytes} of {memory.TotalBytes} are free ({list}).",
            "Use smaller buffers, or end what else uses the device (`nvidia-smi`).");
    }

    private Result<PreparedBuffer> Allocate(BufferPlan plan)
    {
        Result<PreparedBuffer> buffer = plan.Buffer.Place switch
        {
            MemoryPlace.Device => context.Allocate(plan.Bytes).Select(memory => new PreparedBuffer(plan, MemoryRange.Of(memory, MemoryPlace.Device), memory.Address, null)),
            MemoryPlace.Pinned => context.AllocatePinned(plan.Bytes).Select(memory => new PreparedBuffer(plan, MemoryRange.Of(memory), memory.DeviceAddress, null)),
            MemoryPlace.Pageable => context.AllocatePageable(plan.Bytes).Select(memory => new PreparedBuffer(plan, MemoryRange.Of(memory), null, null)),
            _ => OnPeer(plan.Bytes).Select(memory => new PreparedBuffer(plan, MemoryRange.Of(memory, MemoryPlace.Peer), peer!.IsDirect ? memory.Address : null, null)),
        };
        return !plan.IsRestored ? buffer
            : buffer.Then(made => context.Allocate(plan.Bytes).Select(master => made with { Master = MemoryRange.Of(master, MemoryPlace.Device) }));
    }

    private Result<DeviceBuffer> OnPeer(ulong bytes)
    {
        if (peer!.Peer.MakeCurrent() is Faults.CudaFault fault)
            return Result.Failure<DeviceBuffer>(fault.ToDiagnostic());
        Result<DeviceBuffer> memory = peer.Peer.Allocate(bytes);
        return context.MakeCurrent() is Faults.CudaFault lost ? Result.Failure<DeviceBuffer>(lost.ToDiagnostic()) : memory;
    }

    private Result<PreparedBuffer> Write(PreparedBuffer buffer, StagingArea staging, CudaStream stream)
    {
        BufferPlan plan = buffer.Plan;
        MemoryRange first = buffer.Master ?? buffer.Range;
        bool hasNonFinite = false;
        Diagnostic? fault = null;
        if (!plan.HasContent)
        {
            fault = WritePattern(buffer, staging);
        }
        else if (plan.File is string path)
        {
            Result<FileStream> opened = ElementsFile.Open(path, "PG6079");
            if (!opened.Succeeded)
                return Result.Failure<PreparedBuffer>(opened.Diagnostics);
            using FileStream file = opened.Value;
            fault = staging.Write(first, (_, bytes) =>
            {
                Diagnostic? unread = ElementsFile.Read(file, bytes, "PG6079");
                hasNonFinite |= ElementFormat.NonFinite(plan.Type, bytes).Count > 0;
                return unread;
            });
        }
        else
        {
            FillSource source = new(plan.Buffer.Fill!, plan.Type, unchecked(seed + plan.Buffer.Seed));
            fault = staging.Write(first, (offset, bytes) =>
            {
                source.Write(offset / plan.Type.Size(), bytes);
                return null;
            });
        }
        fault ??= buffer.Master is MemoryRange master ? (stream.Copy(buffer.Range, master, plan.Bytes) ?? stream.Synchronize())?.ToDiagnostic() : null;
        return fault is null ? Result.Success(buffer with { HasNonFinite = hasNonFinite }) : Result.Failure<PreparedBuffer>(fault);
    }

    /// <summary>Makes a buffer unwritten again.</summary>
    public static Diagnostic? WritePattern(PreparedBuffer buffer, StagingArea staging) => staging.Write(buffer.Range, (_, bytes) =>
    {
        bytes.Fill(Pattern);
        return null;
    });
}
