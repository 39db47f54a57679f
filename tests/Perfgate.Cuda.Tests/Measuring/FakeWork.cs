using System.Text;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Environments;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Measuring;
using Perfgate.Cuda.Modules;
using Perfgate.Cuda.Pipelines;
using Perfgate.Diagnostics;
using Perfgate.Pipelines;
using Perfgate.Suites;
using Perfgate.TestKit;
using Perfgate.Works;

namespace Perfgate.Cuda.Tests.Measuring;

/// <summary>A whole launch on the fake device, with a pipeline made by hand.</summary>
internal sealed class FakeWork : IDisposable
{
    private readonly List<TimeSpan> pauses = [];

    public FakeWork(Variant variant = Variant.Cold, params string[] settings)
        : this(new FakeCuda(settings), variant)
    {
    }

    public FakeWork(FakeCuda fake, Variant variant)
    {
        Fake = fake;
        Variant = variant;
    }

    public FakeCuda Fake { get; }

    public Variant Variant { get; }

    public Sampling Sampling { get; init; } = new() { WarmUp = 5, MostSamples = 1000 };

    /// <summary>The kernels of the pipeline's stages; <c>idle</c> takes no arguments, takes its programmed time and does nothing.</summary>
    public IReadOnlyList<string> Kernels { get; init; } = ["idle"];

    /// <summary>Stages in place of kernels.</summary>
    public Func<PrimaryContext, IReadOnlyList<PreparedStage>>? Stages { get; init; }

    /// <summary>The whole pipeline, in place of stages.</summary>
    public Func<PrimaryContext, Result<PreparedPipeline>>? Prepared { get; init; }

    public double? Bytes { get; init; }

    public double? Flops { get; init; }

    public PipelineKind Kind { get; init; } = PipelineKind.Kernel;

    public bool IdentifyOnly { get; init; }

    public bool IsRequired { get; init; }

    public int Device { get; init; }

    public int? LockedMegahertz { get; init; }

    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    public Dictionary<string, string> Environment { get; init; } = [];

    public IReadOnlyList<PipelineBuffer> Buffers { get; init; } = [];

    public IReadOnlyList<Stage> Declared { get; init; } = [];

    /// <summary>The output's verdict, call by call; what the pipeline says where null.</summary>
    public Func<Result<OutputVerdict>>? Verdict { get; init; }

    public IReadOnlyList<TimeSpan> Pauses => pauses;

    public CudaWork Open() => new(
        new WorkRequest
        {
            Case = "case",
            Subject = new Subject.Cuda(Kind, new Pipeline { Buffers = Buffers, Stages = Declared }) { IsRequired = IsRequired, Device = Device, LockedMegahertz = LockedMegahertz },
            Parameters = [new AxisValue(Pipeline.VariantAxis, Variant.ToString().ToLowerInvariant())],
            Seed = 1,
            Sampling = Sampling,
            IdentifyOnly = IdentifyOnly,
        },
        new LibraryPaths { Driver = Fake.Driver, Nvml = Fake.Nvml, Nvrtc = Fake.Nvrtc },
        new MeasuringOptions
        {
            Pause = pauses.Add,
            BlockerPatience = Patience,
            Environment = new LaunchEnvironment(Environment),
            Pipeline = (context, _, _) => Prepared is null ? Prepare(context) : Prepared(context),
            Check = (pipeline, stream) => Verdict is null ? pipeline.CheckOutput(stream) : Verdict(),
        });

    /// <summary>Runs a launch with this many blocks. What failed, if anything, is told beside what came before.</summary>
    public (IReadOnlyList<WorkBlock> Blocks, WorkSummary? Summary, Diagnostic? Fault) Run(int blocks = 1)
    {
        using CudaWork work = Open();
        List<WorkBlock> taken = [];
        if (work.Prepare() is WorkStart.Failed failed)
            return (taken, null, failed.Fault);
        if (work.WarmUp() is Diagnostic cold)
            return (taken, null, cold);
        for (int index = 0; index < blocks; index++)
        {
            Result<WorkBlock> block = work.Measure();
            if (!block.Succeeded)
                return (taken, null, block.Diagnostics[0]);
            taken.Add(block.Value);
        }
        Result<WorkSummary> summary = work.Finish();
        return summary.Succeeded ? (taken, summary.Value, null) : (taken, null, summary.Diagnostics[0]);
    }

    public void Dispose() => Fake.Dispose();

    /// <summary>A stage that launches <c>idle</c>.</summary>
    public static PreparedStage Idle(PrimaryContext context) => new PreparedKernel("idle",
        context.LoadModule(Encoding.UTF8.GetBytes(CudaSession.Ptx)).Then(module => module.Function("idle")).Then(function => KernelLaunch.Prepare(function, new Extent(1), new Extent(32), 0, [])).Value);

    public static IReadOnlyList<double> Values(WorkBlock block, MetricName metric) => block.Samples.SingleOrDefault(series => series.Metric == metric)?.Values ?? [];

    private Result<PreparedPipeline> Prepare(PrimaryContext context) => (Stages is null ? Launches(context) : Result.Success(Stages(context)))
        .Select(stages => new PreparedPipeline(stages) { Bytes = Bytes, Flops = Flops, Code = new Dictionary<string, string> { ["idle"] = "sha256:1" } });

    private Result<IReadOnlyList<PreparedStage>> Launches(PrimaryContext context) => context.LoadModule(Encoding.UTF8.GetBytes(CudaSession.Ptx)).Then(module =>
    {
        List<PreparedStage> stages = [];
        foreach (string kernel in Kernels)
        {
            Result<KernelLaunch> launch = module.Function(kernel).Then(function => KernelLaunch.Prepare(function, new Extent(1), new Extent(32), 0, []));
            if (!launch.Succeeded)
                return Result.Failure<IReadOnlyList<PreparedStage>>(launch.Diagnostics);
            stages.Add(new PreparedKernel($"stage{stages.Count + 1}", launch.Value));
        }
        return Result.Success<IReadOnlyList<PreparedStage>>(stages);
    });
}
