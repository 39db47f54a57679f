using System.Diagnostics;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Measuring;
using Perfgate.Cuda.Measuring.Clocks;
using Perfgate.Cuda.Modules;
using Perfgate.Cuda.Telemetry;
using Perfgate.Diagnostics;
using Perfgate.Quantities;

namespace Perfgate.Cuda.Probes;

/// <summary>The step of the device's global timer, and the SM clock as its counters tell it beside what NVML and the driver say.</summary>
internal static class ClockProbe
{
    private const int Stamps = 400;
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(500);

    public static Result<IReadOnlyList<ProbeReading>> Run(PrimaryContext context, Instruments instruments, Result<NvmlDevice> telemetry) =>
        TimerStep(context, instruments).Then(step => UnderLoad(instruments, telemetry).Select<IReadOnlyList<ProbeReading>>(clocks =>
        [
            new("timer_step", step, Unit.Seconds, "step of the device's global timer"),
            .. clocks,
            new("sm_clock_driver", context.Device.Attribute(DeviceAttribute.ClockRate) * 1e3, Unit.Hertz, "the SM clock that the driver names as the device's own"),
        ]));

    // Stamps of one multiprocessor each, a few microseconds apart: what divides all their differences is the step.
    private static Result<double> TimerStep(PrimaryContext context, Instruments instruments) =>
        context.AllocatePinned(3 * sizeof(ulong)).Then(stamp =>
            KernelLaunch.Prepare(instruments.Kernels.ClockStamps, new Extent(1), new Extent(1), 0, [KernelArgument.Of(stamp)]).Then(launch =>
            {
                long[] nanoseconds = new long[Stamps];
                for (int index = 0; index < Stamps; index++)
                {
                    if ((launch.Launch(instruments.Stream) ?? instruments.Stream.Synchronize()) is CudaFault fault)
                        return Result.Failure<double>(fault.ToDiagnostic());
                    nanoseconds[index] = (long)stamp.As<ulong>()[2];
                }
                long step = 0;
                for (int index = 1; index < Stamps; index++)
                    step = GreatestCommonDivisor(step, Math.Abs(nanoseconds[index] - nanoseconds[index - 1]));
                return Result.Success(step / 1e9);
            }));

    private static Result<IReadOnlyList<ProbeReading>> UnderLoad(Instruments instruments, Result<NvmlDevice> telemetry)
    {
        long begun = Stopwatch.GetTimestamp();
        List<double> clocks = [];
        Reading<uint>? told = null;
        while (Stopwatch.GetElapsedTime(begun) < Busy)
        {
            CudaFault? fault = instruments.Stamps.QueueBefore(instruments.Stream);
            for (int turn = 0; turn < 20; turn++)
                fault ??= instruments.Flush.Queue(instruments.Stream);
            fault ??= instruments.Stamps.QueueAfter(instruments.Stream);
            // Read while the device still works: idle, it lets its clock fall.
            told = telemetry.Succeeded ? telemetry.Value.ReadState().SmClock : null;
            fault ??= instruments.Stream.Synchronize();
            if (fault is not null)
                return Result.Failure<IReadOnlyList<ProbeReading>>(fault.ToDiagnostic());
            ClockSpan span = instruments.Stamps.Read();
            if (span.IsLong)
                clocks.Add(span.Hertz);
        }
        double? counted = clocks.Count == 0 ? null : clocks[^1];
        double? said = told is Reading<uint> reading && reading.TryGet(out uint megahertz) ? megahertz * 1e6 : null;
        return Result.Success<IReadOnlyList<ProbeReading>>(
        [
            new("sm_clock_counted", counted, Unit.Hertz, "SM clock under half a second of writing, from cycle counters and the global timer" + (counted is null ? "; no multiprocessor ran both stamps" : "")),
            new("sm_clock_nvml", said, Unit.Hertz, "the same as NVML tells it" + (said is null ? "; it does not" : "")),
        ]);
    }

    private static long GreatestCommonDivisor(long one, long other)
    {
        while (other != 0)
            (one, other) = (other, one % other);
        return one;
    }
}
