using System.Globalization;
using System.Runtime.InteropServices;
using Perfgate.Cuda.Telemetry;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Measuring.Watches;

/// <summary>
/// A clock held while a launch is measured, let go on every way out that the process itself can take: disposal, its end, an interrupt. Whoever started the process lets go
/// for one that was killed.
/// </summary>
internal sealed class HeldClock : IDisposable
{
    private const double Tolerance = 0.03;

    // Clocks come in steps, and a lock takes the step next to what was asked for.
    private const uint StepMegahertz = 15;

    private readonly LockedClocks locked;
    private readonly PosixSignalRegistration[] signals;
    private int blocks;
    private int missed;

    private HeldClock(LockedClocks locked)
    {
        this.locked = locked;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => locked.Dispose()), PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => locked.Dispose())];
    }

    public static Result<HeldClock> Hold(NvmlDevice device, int megahertz) => device.LockClocks((uint)megahertz).Select(locked => new HeldClock(locked));

    /// <summary>Called after every block. Why its samples must be dropped; null where the clock was the one asked for, or cannot be read.</summary>
    public string? Look(BoundaryReading reading)
    {
        if (!reading.SmClock.TryGet(out uint now))
            return null;
        blocks++;
        if (Math.Abs((double)now - locked.Megahertz) <= Math.Max(StepMegahertz, Tolerance * locked.Megahertz))
            return null;
        missed++;
        return "the clock was not the one it is locked to";
    }

    public void End(Findings findings)
    {
        if (blocks == 0)
            findings.Doubt("whether the clock lock was in effect is unknown");
        else if (missed * 2 > blocks)
            findings.Invalidate(string.Create(CultureInfo.InvariantCulture, $"the clock lock was not in effect: asked for {locked.Megahertz} MHz, and {missed} of {blocks} readings were of another clock"));
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        foreach (PosixSignalRegistration signal in signals)
            signal.Dispose();
        locked.Dispose();
    }

    private void OnExit(object? sender, EventArgs arguments) => locked.Dispose();
}
