using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Measuring;
using Perfgate.Cuda.Measuring.Blockers;
using Perfgate.Cuda.Measuring.Samplers;
using Perfgate.Cuda.Measuring.Samples;
using Perfgate.Cuda.Measuring.Submissions;
using Perfgate.Cuda.Modules;
using Perfgate.Cuda.Pipelines;
using Perfgate.Diagnostics;
using Perfgate.Quantities;
using Perfgate.Statistics;

namespace Perfgate.Cuda.Probes;

/// <summary>How events time a kernel that does almost nothing, by what holds the stream meanwhile.</summary>
internal static class EventProbe
{
    private const int Samples = 500;

    // Intervals of many lengths show the step of the clock that tells them.
    private const int MostRepetitions = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Result<IReadOnlyList<ProbeReading>> Run(PrimaryContext context, Instruments instruments)
    {
        using Watchdog watchdog = new(instruments.Flag, Patience);
        return Pipeline(context, instruments).Then(pipeline => SpinBlocker.Prepare(instruments.Kernels.SpinUntil, instruments.Flag, watchdog).Then(spin =>
            Time(pipeline, instruments, new NoBlocker()).Then(unblocked =>
                Time(pipeline, instruments, spin).Then(spinning =>
                    WithValue(context.Device, pipeline, instruments, watchdog).Then(waiting =>
                        Time(pipeline, instruments, spin, MostRepetitions).Select(repeated => Readings(unblocked, spinning, waiting, repeated)))))));
    }

    private static Result<TimedSample[]> WithValue(CudaDevice device, PreparedPipeline pipeline, Instruments instruments, Watchdog watchdog) =>
        Bench.CanHoldByValue(device) ? Time(pipeline, instruments, new ValueBlocker(instruments.Flag, watchdog)) : Result.Success<TimedSample[]>([]);

    // One block that writes 256 words: as little as a kernel can do and still be one.
    private static Result<PreparedPipeline> Pipeline(PrimaryContext context, Instruments instruments) =>
        context.Allocate(256 * sizeof(uint)).Then(buffer =>
            KernelLaunch.Prepare(instruments.Kernels.Flush, new Extent(1), new Extent(256), 0, [KernelArgument.Of(buffer), KernelArgument.Of(256L), KernelArgument.Of(1u)])
                .Select(launch => new PreparedPipeline([new PreparedKernel("tiny", launch)])));

    private static Result<TimedSample[]> Time(PreparedPipeline pipeline, Instruments instruments, Blocker blocker, int mostRepetitions = 1)
    {
        Sampler sampler = new(pipeline, instruments.Stream, new StageSubmission(pipeline), blocker, instruments.Stamps, flush: null, instruments.Events);
        TimedSample[] samples = new TimedSample[Samples];
        for (int index = 0; index < Samples; index++)
        {
            if (sampler.Take(1 + index % mostRepetitions, out samples[index]) is CudaFault fault)
                return Result.Failure<TimedSample[]>(fault.ToDiagnostic());
        }
        return Result.Success(samples);
    }

    private static IReadOnlyList<ProbeReading> Readings(TimedSample[] unblocked, TimedSample[] spinning, TimedSample[] waiting, TimedSample[] repeated) =>
        [
            new("event_quantum", Quantum([.. unblocked, .. spinning, .. waiting, .. repeated]), Unit.Seconds, "step in which events tell the time"),
            .. Gap("unblocked", unblocked, "an almost empty kernel between two events, nothing holding the stream"),
            .. Gap("spin_blocker", spinning, "the same, queued behind a spinning kernel"),
            .. Gap("value_blocker", waiting, "the same, queued while the stream waits for a value in host memory"),
            new("host_enqueue", Quantile.Median([.. spinning.Select(sample => sample.Enqueue)]), Unit.Seconds, "host time to queue one kernel"),
        ];

    // Repetitions of one kernel are multiples of its time, which hides a step that is finer; the other samples show it.
    private static double? Quantum(TimedSample[] samples) => EventQuantum.Of([.. samples.Where(sample => !sample.IsTimedOut).Select(sample => sample.Interval)]);

    private static ProbeReading[] Gap(string name, TimedSample[] samples, string meaning)
    {
        double[] seconds = [.. samples.Where(sample => !sample.IsTimedOut).Select(sample => sample.Seconds)];
        string unknown = samples.Length == 0 ? "; this device or driver has no such wait" : "; every sample timed out";
        return seconds.Length == 0
            ? [new($"{name}_median", null, Unit.Seconds, meaning + unknown)]
            :
            [
                new($"{name}_median", Quantile.Median(seconds), Unit.Seconds, meaning + ": median"),
                new($"{name}_p95", Quantile.Of(seconds, 0.95), Unit.Seconds, meaning + ": 95th percentile"),
                new($"{name}_max", seconds.Max(), Unit.Seconds, meaning + ": worst of 500"),
            ];
    }
}
