using System.Diagnostics;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Measuring.Samples;
using Perfgate.Cuda.Measuring.Submissions;
using Perfgate.Cuda.Pipelines;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;
using Perfgate.Works;

namespace Perfgate.Cuda.Measuring;

/// <summary>A case ready to be timed: it has run once, and wrote what it should.</summary>
internal sealed record PreparedCase(PreparedPipeline Pipeline, Bench Bench, Func<Result<OutputVerdict>> Check, string? Checksum, Figures Figures)
{
    public static Result<PreparedCase> Make(PrimaryContext context, WorkRequest request, LibraryPaths paths, TimingCase timing, MeasuringOptions options, LaunchNotes notes) =>
        Instruments.Prepare(context).Then(instruments =>
            options.Pipeline(context, request, paths).Then(pipeline =>
                FirstLaunch(pipeline, instruments.Stream).Then(first =>
                    Checked(options.Check(pipeline, instruments.Stream)).Then(verdict =>
                        Bench.Build(context, timing, pipeline, instruments, options.BlockerPatience).Select(bench =>
                        {
                            notes.Join(pipeline, bench, timing, first, timing.Flushes ? instruments.Flush.Bytes : 0);
                            Figures figures = new(pipeline.Bytes, pipeline.Flops, timing.PeakBandwidth(context.Device), timing.HasClock);
                            return new PreparedCase(pipeline, bench, () => options.Check(pipeline, instruments.Stream), verdict.Checksum, figures);
                        })))));

    /// <summary>The digest of the output after the last sample; null where it is not to be compared.</summary>
    public Result<OutputDigest> CheckAgain() => Checked(Check()).Then(verdict =>
        Checksum is string before && verdict.Checksum is string after && before != after
            ? Result.Failure<OutputDigest>(MeasuringFaults.OutputChanged(before, after))
            : Result.Success(new OutputDigest(verdict.Checksum)));

    private static Result<OutputVerdict> Checked(Result<OutputVerdict> checkedOutput) => checkedOutput.Then(verdict =>
        verdict.Faults.Count == 0 ? Result.Success(verdict) : Result.Failure<OutputVerdict>(MeasuringFaults.WrongOutput(verdict.Faults)));

    // What a process pays once: loading, and compilation by the driver.
    private static Result<double> FirstLaunch(PreparedPipeline pipeline, CudaStream stream)
    {
        if ((pipeline.Restore(stream) ?? stream.Synchronize()) is CudaFault unprepared)
            return Result.Failure<double>(unprepared.ToDiagnostic());
        long begun = Stopwatch.GetTimestamp();
        CudaFault? fault = new StageSubmission(pipeline).Queue(stream) ?? stream.Synchronize();
        return fault is null ? Result.Success(Stopwatch.GetElapsedTime(begun).TotalSeconds) : Result.Failure<double>(fault.ToDiagnostic());
    }
}
