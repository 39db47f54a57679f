using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Measuring.Blockers;
using Perfgate.Cuda.Measuring.Flushes;
using Perfgate.Cuda.Measuring.Samplers;
using Perfgate.Cuda.Measuring.Submissions;
using Perfgate.Cuda.Pipelines;
using Perfgate.Diagnostics;
using Perfgate.Pipelines;

namespace Perfgate.Cuda.Measuring;

/// <summary>A pipeline with everything that times it.</summary>
internal sealed class Bench : IDisposable
{
    private readonly Watchdog watchdog;

    private Bench(Watchdog watchdog, Blocker blocker, Sampler sampler, SpanSampler? spans, CapturedGraph? graph, string? unblocked)
    {
        this.watchdog = watchdog;
        Blocker = blocker;
        Sampler = sampler;
        Spans = spans;
        Graph = graph;
        Unblocked = unblocked;
    }

    public Blocker Blocker { get; }

    public Sampler Sampler { get; }

    /// <summary>Null for a pipeline of one stage.</summary>
    public SpanSampler? Spans { get; }

    /// <summary>Null unless it is timed as a graph.</summary>
    public CapturedGraph? Graph { get; }

    /// <summary>Why nothing blocks the stream; null where something does.</summary>
    public string? Unblocked { get; }

    public static Result<Bench> Build(PrimaryContext context, TimingCase timing, PreparedPipeline pipeline, Instruments instruments, TimeSpan patience)
    {
        if (timing.Variant != Variant.Graph)
            return Build(context, timing, pipeline, instruments, null, patience);
        Result<CapturedGraph> graph = CapturedGraph.Make(pipeline, instruments.Stream);
        return graph.Then(made => Build(context, timing, pipeline, instruments, made, patience));
    }

    /// <summary>Whether a stream can wait for a value, which occupies no multiprocessor; not every device and driver has it.</summary>
    public static bool CanHoldByValue(CudaDevice device) =>
        device.CanWaitForValues && (device.Attribute(DeviceAttribute.CanUse64BitStreamMemOps) > 0 || device.Attribute(DeviceAttribute.CanUseStreamMemOps) > 0);

    /// <summary>Must come before the context is released: the watchdog writes to memory that lives in it.</summary>
    public void Dispose()
    {
        Blocker.Release();
        watchdog.Dispose();
    }

    private static Result<Bench> Build(PrimaryContext context, TimingCase timing, PreparedPipeline pipeline, Instruments instruments, CapturedGraph? graph, TimeSpan patience)
    {
        Submission submission = graph?.Submission ?? (Submission)new StageSubmission(pipeline);
        CacheFlush? flush = timing.Flushes ? instruments.Flush : null;
        Watchdog watchdog = new(instruments.Flag, patience);
        string? unblocked = WhyUnblocked(timing, submission);
        Result<Blocker> chosen = unblocked is null ? Choose(context.Device, instruments, watchdog) : Result.Success<Blocker>(new NoBlocker());
        Result<Bench> built = chosen.Then(blocker =>
        {
            // One of everything before anything counts, at first with nothing held: what the driver does at a first use (loading, growing memory) makes it wait for the device. Whatever still
            // waits behind the blocker shows then.
            if ((Sampler(new NoBlocker()).Take(1, out TimedSample dry) ?? Sampler(blocker).Take(1, out dry)) is CudaFault fault)
                return Result.Failure<Bench>(fault.ToDiagnostic());
            if (dry.IsTimedOut)
                (blocker, unblocked) = (new NoBlocker(), "the benchmark waits for the device by itself while it is queued");
            return Spans(blocker).Select(spans => new Bench(watchdog, blocker, Sampler(blocker), pipeline.Stages.Count > 1 ? spans : null, graph, unblocked));
        });
        if (!built.Succeeded)
            watchdog.Dispose();
        return built;

        Sampler Sampler(Blocker blocker) => new(pipeline, instruments.Stream, submission, blocker, timing.HasClock ? instruments.Stamps : null, flush, instruments.Events);

        Result<SpanSampler> Spans(Blocker blocker) => SpanSampler.Create(context, pipeline, instruments.Stream, blocker, flush);
    }

    private static string? WhyUnblocked(TimingCase timing, Submission submission) =>
        timing.CopiesPageable ? "copies of pageable memory make the host wait"
        : submission.Operations > Samplers.Sampler.MostOperations ? $"{submission.Operations} stages do not fit into the queue behind a blocker"
        : null;

    private static Result<Blocker> Choose(CudaDevice device, Instruments instruments, Watchdog watchdog) =>
        CanHoldByValue(device)
            ? Result.Success<Blocker>(new ValueBlocker(instruments.Flag, watchdog))
            : SpinBlocker.Prepare(instruments.Kernels.SpinUntil, instruments.Flag, watchdog).Select(spin => (Blocker)spin);
}
