using System.Diagnostics;
using Perfgate.Cuda.Telemetry;
using Perfgate.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Cuda.Monitoring;

/// <summary>
/// Reads a device ten times a second while a launch runs, from the process that started it, by NVML alone. Reading goes through the device's firmware and can disturb what runs,
/// so kernels timed one by one are never watched like this.
/// </summary>
public sealed class DeviceMonitor : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly ManualResetEventSlim stop = new();
    private readonly LaunchReadings readings;
    private readonly PerformanceMetrics? metrics;
    private readonly Thread thread;
    private bool isStopped;

    private DeviceMonitor(NvmlDevice device)
    {
        metrics = device.OpenMetrics().TryGet(out PerformanceMetrics? opened) ? opened : null;
        readings = new LaunchReadings(device, metrics);
        thread = new Thread(Poll) { IsBackground = true, Name = "perfgate device monitor" };
    }

    /// <summary>Whether launches of a subject are long enough as a whole to be watched: copies and pipelines, not single kernels.</summary>
    public static bool Suits(Subject.Cuda subject) => subject.Of != PipelineKind.Kernel;

    public static DeviceMonitor Start(NvmlDevice device)
    {
        DeviceMonitor monitor = new(device);
        monitor.thread.Start();
        return monitor;
    }

    /// <summary>Mean and peak of what was read, by name with the unit at its end; empty for less than a second.</summary>
    public IReadOnlyDictionary<string, double> Stop()
    {
        Dispose();
        return readings.Summarize();
    }

    public void Dispose()
    {
        if (isStopped)
            return;
        isStopped = true;
        stop.Set();
        thread.Join();
        stop.Dispose();
        metrics?.Dispose();
    }

    private void Poll()
    {
        Stopwatch clock = Stopwatch.StartNew();
        do
            readings.Take(clock.Elapsed.TotalSeconds);
        while (!stop.Wait(Interval));
    }
}
