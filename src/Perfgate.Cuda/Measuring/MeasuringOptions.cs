using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Environments;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Pipelines;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;
using Perfgate.Works;

namespace Perfgate.Cuda.Measuring;

/// <summary>What measuring depends on besides the request, so that tests need neither wait nor compile.</summary>
internal sealed record MeasuringOptions
{
    /// <summary>How long a stream may stay blocked before a second thread releases it.</summary>
    public TimeSpan BlockerPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Waits while the device recovers.</summary>
    public Action<TimeSpan> Pause { get; init; } = Thread.Sleep;

    public LaunchEnvironment Environment { get; init; } = LaunchEnvironment.OfThisProcess();

    public Func<PrimaryContext, WorkRequest, LibraryPaths, Result<PreparedPipeline>> Pipeline { get; init; } = PreparedPipeline.Prepare;

    /// <summary>Runs one iteration and looks at its output.</summary>
    public Func<PreparedPipeline, CudaStream, Result<OutputVerdict>> Check { get; init; } = (pipeline, stream) => pipeline.CheckOutput(stream);
}
