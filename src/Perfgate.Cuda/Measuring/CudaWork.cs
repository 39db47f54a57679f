using System.Diagnostics;
using System.Runtime;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Measuring.Samples;
using Perfgate.Cuda.Measuring.WarmUps;
using Perfgate.Diagnostics;
using Perfgate.Measurements;
using Perfgate.Pipelines;
using Perfgate.Suites;
using Perfgate.Works;

namespace Perfgate.Cuda.Measuring;

/// <summary>A CUDA case measured in this process. Section "How a kernel is timed" of <c>docs/gpu-measuring.md</c> says how.</summary>
public sealed class CudaWork : IWork
{
    private const int FewestBatches = 20;

    private readonly WorkRequest request;
    private readonly LibraryPaths paths;
    private readonly MeasuringOptions options;
    private readonly TimingCase timing;
    private readonly GCLatencyMode collectorBefore = GCSettings.LatencyMode;
    private readonly DropBook drops = new();
    private readonly LaunchNotes notes = new();
    private DeviceWatch? watch;
    private PrimaryContext? context;
    private PreparedCase? prepared;
    private BlockTaker? taker;
    private LaunchBook? book;
    private long preparedAt;
    private bool isWatching;

    public CudaWork(WorkRequest request, LibraryPaths paths)
        : this(request, paths, new MeasuringOptions())
    {
    }

    internal CudaWork(WorkRequest request, LibraryPaths paths, MeasuringOptions options)
    {
        this.request = request;
        this.paths = paths;
        this.options = options;
        timing = new TimingCase(request, (Subject.Cuda)request.Subject);
    }

    public WorkStart Prepare()
    {
        Result<WorkStart> start = CudaDriver.Open(paths.Driver).Then(driver => driver.Device(timing.Subject.Device)).Then(device => request.IdentifyOnly ? Identify(device) : Open(device));
        preparedAt = Stopwatch.GetTimestamp();
        return start.Succeeded ? start.Value : Refusal.Of(start.Diagnostics, timing.Subject.IsRequired);
    }

    public Diagnostic? WarmUp()
    {
        if (context!.MakeCurrent() is CudaFault lost)
            return lost.ToDiagnostic();
        WarmUp warmUp = new(prepared!.Bench.Sampler, request.Sampling, timing.Variant == Variant.Batched);
        if (warmUp.Run() is CudaFault fault)
            return fault.ToDiagnostic();
        if (!warmUp.HasConverged)
            notes.Doubt("the warm-up ended by time: five samples in a row never lay within 2 %");
        notes.Number("launches_per_sample", warmUp.Iterations);
        taker = new BlockTaker(prepared.Bench.Sampler, warmUp.Iterations, new SampleSieve(timing.Clocks(context.Device)), options.Pause);
        return null;
    }

    public Result<WorkBlock> Measure()
    {
        // A session that waits for its other side may go on in another thread, which has no context yet.
        if (context!.MakeCurrent() is CudaFault lost)
            return Result.Failure<WorkBlock>(lost.ToDiagnostic());
        if (!isWatching)
            watch!.Begin(Elapsed());
        isWatching = true;
        if (taker!.Take(preparedAt) is CudaFault fault)
            return Result.Failure<WorkBlock>(fault.ToDiagnostic());
        Result<IReadOnlyList<SpanSeries>> spans = prepared!.Bench.Spans?.Take() ?? Result.Success<IReadOnlyList<SpanSeries>>([]);
        return spans.Select(Block);
    }

    public Result<WorkSummary> Finish()
    {
        if (context!.MakeCurrent() is CudaFault lost)
            return Result.Failure<WorkSummary>(lost.ToDiagnostic());
        WatchSummary watched = watch!.End();
        if (book!.Kept == 0)
            return Result.Failure<WorkSummary>(MeasuringFaults.NothingKept(book.Attempts, drops.Reasons));
        return prepared!.CheckAgain().Then(checksum => context.Memory().Select(memory =>
        {
            notes.Memory(memory);
            notes.Join(book);
            notes.Join(watched);
            if (timing.Variant == Variant.Batched)
                notes.EnergyOf((double)book.Attempts * taker!.Iterations);
            if (book.IsShort && timing.Variant != Variant.Batched)
                notes.Doubt("a launch takes less than 20 µs, so the step of the events' clock shows in single samples; add the variant `batched`");
            if (book.Kept < FewestBatches && timing.Variant == Variant.Batched)
                notes.Doubt("fewer than 20 batches were timed");
            return notes.ToSummary(checksum);
        }));
    }

    public void Dispose()
    {
        prepared?.Bench.Dispose();
        // After a fault kernels may still be queued, which must not lose their code and buffers. A lost context answers at once.
        _ = context?.MakeCurrent() ?? context?.Synchronize();
        context?.Dispose();
        watch?.Dispose();
        GCSettings.LatencyMode = collectorBefore;
    }

    private Result<WorkStart> Identify(CudaDevice device) =>
        Retain(device).Then(made => options.Pipeline(made, request, paths)).Select(pipeline => (WorkStart)new WorkStart.Ready(pipeline.Code));

    private Result<WorkStart> Open(CudaDevice device)
    {
        if (options.Environment.IsBlocking)
            return Result.Failure<WorkStart>(MeasuringFaults.LaunchBlocking());
        if (options.Environment.Profilers is { Count: > 0 } profilers)
            notes.Invalid($"a profiler or sanitizer is attached ({string.Join(", ", profilers)})");
        if (device.Driver.ModuleLoading() == "lazy")
            notes.Doubt("modules are loaded lazily (CUDA_MODULE_LOADING), so kernels were loaded by their first launch before measuring");
        return DeviceWatch.Open(device, paths, timing.Subject.LockedMegahertz).Then(opened =>
        {
            watch = opened;
            return Retain(device);
        }).Then(Ready);
    }

    private Result<WorkStart> Ready(PrimaryContext made)
    {
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        return made.Memory().Then(empty =>
        {
            notes.Memory(empty);
            return PreparedCase.Make(made, request, paths, timing, options, notes);
        }).Then(done =>
        {
            prepared = done;
            book = new LaunchBook(done.Figures);
            return made.Memory();
        }).Select(memory =>
        {
            notes.Memory(memory);
            return (WorkStart)new WorkStart.Ready(prepared!.Pipeline.Code);
        });
    }

    private Result<PrimaryContext> Retain(CudaDevice device) => device.Retain(spin: true).Select(retained => context = retained);

    private WorkBlock Block(IReadOnlyList<SpanSeries> spans)
    {
        (IReadOnlyList<DeviceReading> readings, string? distrust, bool isPowerCapped) = watch!.EndBlock(Elapsed());
        int attempts = taker!.Book.Samples.Length;
        IReadOnlyList<KeptSample> kept = [];
        if (distrust is null)
            kept = taker.Sift(drops, isPowerCapped);
        else
            drops.Add(distrust, attempts);
        taker.Conclude(kept.Count > 0);
        book!.Add(attempts, kept);
        notes.Starved(taker.Starved, attempts);
        return new WorkBlock
        {
            Samples = BlockSeries.Of(kept, prepared!.Figures, sendEnqueue: !taker.WasCollected),
            At = [.. kept.Select(sample => sample.At)],
            Spans = distrust is null ? spans : [],
            Dropped = drops.EndBlock(),
            Devices = readings,
        };
    }

    private double Elapsed() => Stopwatch.GetElapsedTime(preparedAt).TotalSeconds;
}
