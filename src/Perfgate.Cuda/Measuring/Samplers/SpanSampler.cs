using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Measuring.Blockers;
using Perfgate.Cuda.Measuring.Flushes;
using Perfgate.Cuda.Pipelines;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;
using Perfgate.Measurements;

namespace Perfgate.Cuda.Measuring.Samplers;

/// <summary>Times every stage by itself, in passes of its own: events between stages cost time, which must not lie in the samples.</summary>
internal sealed class SpanSampler
{
    private const int Passes = 3;

    private readonly PreparedPipeline pipeline;
    private readonly CudaStream stream;
    private readonly Blocker blocker;
    private readonly CacheFlush? flush;
    private readonly CudaEvent[] marks;

    private SpanSampler(PreparedPipeline pipeline, CudaStream stream, Blocker blocker, CacheFlush? flush, CudaEvent[] marks)
    {
        this.pipeline = pipeline;
        this.stream = stream;
        this.blocker = blocker;
        this.flush = flush;
        this.marks = marks;
    }

    public static Result<SpanSampler> Create(PrimaryContext context, PreparedPipeline pipeline, CudaStream stream, Blocker blocker, CacheFlush? flush)
    {
        CudaEvent[] marks = new CudaEvent[pipeline.Stages.Count + 1];
        for (int index = 0; index < marks.Length; index++)
        {
            Result<CudaEvent> mark = context.CreateEvent();
            if (!mark.Succeeded)
                return Result.Failure<SpanSampler>(mark.Diagnostics);
            marks[index] = mark.Value;
        }
        bool fits = 2 * marks.Length <= Sampler.MostOperations;
        return Result.Success(new SpanSampler(pipeline, stream, fits ? blocker : new NoBlocker(), flush, marks));
    }

    /// <summary>Seconds by stage, one value a pass; a pass whose blocker timed out is left out.</summary>
    public Result<IReadOnlyList<SpanSeries>> Take()
    {
        List<double>[] seconds = [.. pipeline.Stages.Select(_ => new List<double>(Passes))];
        for (int pass = 0; pass < Passes; pass++)
        {
            if (Pass(seconds) is CudaFault fault)
                return Result.Failure<IReadOnlyList<SpanSeries>>(fault.ToDiagnostic());
        }
        return Result.Success<IReadOnlyList<SpanSeries>>([.. pipeline.Stages.Select((stage, index) => new SpanSeries(stage.Name, seconds[index]))]);
    }

    private CudaFault? Pass(List<double>[] seconds)
    {
        CudaFault? fault = pipeline.Restore(stream) ?? flush?.Queue(stream) ?? stream.Synchronize();
        if (fault is not null)
            return fault;
        fault = blocker.Hold(stream) ?? stream.Record(marks[0]);
        for (int index = 0; index < pipeline.Stages.Count && fault is null; index++)
            fault = pipeline.Stages[index].Queue(stream) ?? stream.Record(marks[index + 1]);
        blocker.Release();
        fault ??= stream.Synchronize();
        if (blocker.HasTimedOut)
            return fault;
        for (int index = 0; index < seconds.Length && fault is null; index++)
        {
            fault = marks[index].SecondsUntil(marks[index + 1], out double took);
            seconds[index].Add(took);
        }
        return fault;
    }
}
