using Perfgate.Expressions;
using Perfgate.Pipelines;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Cuda.Tests.Monitoring;

/// <summary>Suites that name devices.</summary>
internal static class CudaSuite
{
    public static Suite Of(params Subject[] subjects) => new()
    {
        Name = new SuiteName("test"),
        Policy = new Policy(),
        Benchmarks = [.. subjects.Select((subject, index) => new Benchmark
        {
            Name = new BenchmarkName($"bench{index}"),
            Subject = subject,
            Metrics = [new Metric { Name = MetricName.WallTime, Unit = Unit.Seconds, Better = Direction.Lower }],
            Thresholds = new Policy().Thresholds,
        })],
    };

    public static Subject.Cuda Subject(PipelineKind kind = PipelineKind.Kernel, int device = 0, string module = "scale.ptx") => new(kind, new Pipeline
    {
        Buffers = [],
        Stages = [new Stage.Kernel
        {
            Name = "scale",
            Module = new ModuleSource(module, SourceCompiler.Nvrtc, []),
            Entry = "scale",
            Grid = [Expression.Parse("1").Value],
            Block = [Expression.Parse("1").Value],
        }],
    })
    {
        Device = device,
    };

    public static Subject Command { get; } = new Subject.Command(CommandLine.Direct(["true"]));
}
