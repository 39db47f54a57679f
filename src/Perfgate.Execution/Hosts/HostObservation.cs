using System.Globalization;
using Perfgate.Environments;

namespace Perfgate.Execution.Hosts;

/// <summary>What the machine does while a run goes on: its state at the start, and at the end relative to it.</summary>
public sealed class HostObservation
{
    private readonly HostFiles files;
    private readonly TimeProvider time;
    private readonly CpuTimes? atStart;

    private HostObservation(HostFiles files, TimeProvider time)
    {
        (this.files, this.time) = (files, time);
        atStart = CpuTimes.Read(files);
        Start = State(atStart?.StealShare, busy: null);
    }

    /// <summary>The state before the run.</summary>
    public MachineState Start { get; }

    public static HostObservation Begin(TimeProvider time, string root = "/") => new(new HostFiles(root), time);

    /// <summary>The state now, with shares of CPU time since <see cref="Start"/>.</summary>
    public MachineState End()
    {
        CpuTimes? passed = atStart is { } before && CpuTimes.Read(files) is { } now ? now.Since(before) : null;
        return State(passed?.StealShare, passed?.BusyShare);
    }

    private MachineState State(double? steal, double? busy) => new()
    {
        At = time.GetUtcNow(),
        LoadAverage = double.TryParse(files.Text("/proc/loadavg")?.Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double load) ? load : null,
        StealShare = steal,
        BusyShare = busy,
        AvailableMemoryBytes = Memory.AvailableBytes(files),
    };
}
