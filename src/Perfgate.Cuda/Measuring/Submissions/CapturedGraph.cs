using System.Diagnostics;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Graphs;
using Perfgate.Cuda.Pipelines;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Measuring.Submissions;

/// <summary>The stages as a graph on the device, with what making it cost.</summary>
internal sealed record CapturedGraph(GraphSubmission Submission, double InstantiateSeconds, double UploadSeconds, int Nodes)
{
    private const int Replays = 3;

    /// <summary>Captures, instantiates, uploads and replays a few times, so that no sample pays for the first replay.</summary>
    public static Result<CapturedGraph> Make(PreparedPipeline pipeline, CudaStream stream) => Capture(pipeline, stream).Then(graph => Instantiate(graph, stream));

    private static Result<CudaGraph> Capture(PreparedPipeline pipeline, CudaStream stream)
    {
        if (stream.BeginCapture() is CudaFault refused)
            return Result.Failure<CudaGraph>(refused.ToDiagnostic());
        foreach (PreparedStage stage in pipeline.Stages)
        {
            if (stage.Queue(stream) is not CudaFault fault)
                continue;
            // The stream must leave its capture, or nothing else could be queued on it.
            if (stream.EndCapture() is { Succeeded: true } unfinished)
                unfinished.Value.Dispose();
            return Result.Failure<CudaGraph>(MeasuringFaults.NotCaptured(stage.Name, fault));
        }
        return stream.EndCapture();
    }

    private static Result<CapturedGraph> Instantiate(CudaGraph graph, CudaStream stream)
    {
        long begun = Stopwatch.GetTimestamp();
        return graph.Instantiate().Then(executable =>
        {
            double instantiated = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            long uploading = Stopwatch.GetTimestamp();
            CudaFault? fault = executable.Upload(stream) ?? stream.Synchronize();
            double uploaded = Stopwatch.GetElapsedTime(uploading).TotalSeconds;
            GraphSubmission submission = new(executable);
            for (int replay = 0; replay < Replays && fault is null; replay++)
                fault = submission.Queue(stream);
            fault ??= stream.Synchronize();
            return fault is null
                ? graph.NodeCount().Select(nodes => new CapturedGraph(submission, instantiated, uploaded, nodes))
                : Result.Failure<CapturedGraph>(fault.ToDiagnostic());
        });
    }
}
