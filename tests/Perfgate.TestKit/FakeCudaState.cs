using System.Runtime.InteropServices;

namespace Perfgate.TestKit;

/// <summary>What the fake libraries count, as <c>fake.h</c> lays it out.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct FakeCudaState(
    long ClockNanoseconds, long Contexts, long Streams, long Events, long Modules, long Graphs, long DeviceBlocks, long HostBlocks, long DeviceBytes,
    long NvmlHandles, long Programs, long Calls, long SettingChanges, long LockedMegahertz,
    long StreamsFreedWhileBlocked, long DeepestQueue, long NvmlObjects)
{
    /// <summary>Everything made and not yet freed.</summary>
    public long LiveObjects => Contexts + Streams + Events + Modules + Graphs + DeviceBlocks + HostBlocks + NvmlHandles + Programs + NvmlObjects;
}
