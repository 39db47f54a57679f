using System.Diagnostics;
using System.Globalization;
using Perfgate.Cuda.Telemetry;

namespace Perfgate.Cuda.Measuring.Watches;

/// <summary>
/// Whether others use the device. In a container NVML often lists nobody although somebody is there, and ids are the host's: then memory gives him away, since every process
/// that computes holds some.
/// </summary>
internal sealed class ForeignUse(int ownPid)
{
    /// <summary>More than this is somebody's work, not the driver's bookkeeping.</summary>
    public const ulong NoticeableBytes = 64UL << 20;

    private const uint NoticeablePercent = 5;

    // What the launch before this one held may still be on its way back, above all in containers.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private const int MostNamed = 5;

    private HashSet<uint> before = [];
    private HashSet<uint> known = [];
    private bool isListed;
    private ulong? usedAtBegin;

    /// <summary>Before this process has a context: whoever is there is another one.</summary>
    public void BeforeOwnContext(NvmlDevice device, Findings findings)
    {
        long begun = Stopwatch.GetTimestamp();
        while (IsInUse(device) && Stopwatch.GetElapsedTime(begun) < Patience)
            Thread.Sleep(Pause);
        Reading<IReadOnlyList<DeviceProcess>> read = device.Processes();
        IReadOnlyList<DeviceProcess> others = Others(read);
        before = [.. others.Select(process => process.Pid)];
        Judge(others, "used the device before the launch", findings);
        Reading<DeviceMemory> memory = device.MemoryInUse();
        // The first version of the memory call counts the driver's own as used, so nothing follows from it.
        bool isMemoryKnown = memory.TryGet(out DeviceMemory? used) && used.Reserved is not null;
        if (others.Count == 0 && isMemoryKnown && used!.Used > NoticeableBytes)
            findings.Invalidate($"{Mebibytes(used.Used)} of the device's memory were in use before the launch, by processes that cannot be seen from here");
        else if (others.Count == 0 && !isMemoryKnown && device.KernelActivePercent().TryGet(out uint active) && active > NoticeablePercent)
            findings.Doubt($"kernels ran in {active} % of the last moment before the launch, of a process that cannot be seen from here");
        if (read.Unknown is string reason && !isMemoryKnown)
            findings.Doubt($"whether others use the device is unknown: {reason}");
    }

    /// <summary>Once this process has allocated all it needs: from here on, whoever comes is another one, and memory that changes is another one's.</summary>
    public void Begin(NvmlDevice device, BoundaryReading reading, Findings findings)
    {
        Reading<IReadOnlyList<DeviceProcess>> read = device.Processes();
        isListed = read.TryGet(out IReadOnlyList<DeviceProcess>? listed);
        DeviceProcess[] appeared = [.. Others(read).Where(process => !before.Contains(process.Pid))];
        // In a container this process is listed under an id it does not know: one that came with it is taken for it.
        bool isOwnListed = listed?.Any(process => process.Pid == ownPid) ?? false;
        if (isOwnListed || appeared.Length > 1)
            Judge(appeared, "began to use the device with the launch", findings);
        known = [.. (listed ?? []).Select(process => process.Pid)];
        usedAtBegin = Used(reading);
    }

    /// <summary>After every block.</summary>
    public void Look(BoundaryReading reading, Findings findings)
    {
        if (usedAtBegin is not ulong first || Used(reading) is not ulong now)
            return;
        ulong change = Math.Max(first, now) - Math.Min(first, now);
        if (change > NoticeableBytes)
            findings.Invalidate("memory used by others on the device changed by more than 64 MiB during the launch");
    }

    public void End(NvmlDevice device, Findings findings)
    {
        if (isListed)
            Judge([.. Others(device.Processes()).Where(process => !known.Contains(process.Pid))], "began to use the device during the launch", findings);
    }

    private bool IsInUse(NvmlDevice device) =>
        Others(device.Processes()).Any(process => process.Kind != DeviceProcessKind.Graphics)
        || (device.MemoryInUse().TryGet(out DeviceMemory? memory) && memory.Reserved is not null && memory.Used > NoticeableBytes);

    private static void Judge(IReadOnlyList<DeviceProcess> processes, string what, Findings findings)
    {
        DeviceProcess[] computing = [.. processes.Where(process => process.Kind != DeviceProcessKind.Graphics)];
        if (computing.Length > 0)
            findings.Invalidate($"{Names(computing)} {what}");
        DeviceProcess[] drawing = [.. processes.Where(process => process.Kind == DeviceProcessKind.Graphics)];
        if (drawing.Length > 0)
            findings.Doubt($"{Names(drawing)} {what}");
    }

    private IReadOnlyList<DeviceProcess> Others(Reading<IReadOnlyList<DeviceProcess>> read) =>
        read.TryGet(out IReadOnlyList<DeviceProcess>? processes) ? [.. processes.Where(process => process.Pid != ownPid)] : [];

    private static ulong? Used(BoundaryReading reading) => reading.Memory.TryGet(out DeviceMemory? memory) ? memory.Used : null;

    private static string Names(DeviceProcess[] processes)
    {
        string[] names = [.. processes.DistinctBy(process => process.Pid).Take(MostNamed).Select(process => string.Create(CultureInfo.InvariantCulture, $"{process.Pid} ({process.Kind.ToString().ToLowerInvariant()})"))];
        return $"{(names.Length == 1 ? "process" : "processes")} {string.Join(", ", names)}{(processes.Length > MostNamed ? $" and {processes.Length - MostNamed} more" : "")}";
    }

    private static string Mebibytes(ulong bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MiB");
}
