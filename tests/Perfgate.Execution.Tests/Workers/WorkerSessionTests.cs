using System.IO.Pipes;
using Perfgate.Diagnostics;
using Perfgate.Execution.Processes;
using Perfgate.Execution.Runs;
using Perfgate.Execution.Workers;
using Perfgate.Execution.Workers.Sessions;
using Perfgate.Expressions;
using Perfgate.Measurements;
using Perfgate.Pipelines;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;
using Perfgate.Works;

namespace Perfgate.Execution.Tests.Workers;

/// <summary>Both sides of the worker protocol against one another, over pipes.</summary>
public sealed class WorkerSessionTests
{
    private static readonly Stage.Kernel Scale = new()
    {
        Name = "scale",
        Module = new ModuleSource("kernels/{{type}}.cu", SourceCompiler.Nvcc, ["-O3", "-DN={{n}}"]),
        Entry = "scale<float>",
        Grid = [Number("ceil_div(n, 256)"), Number("2")],
        Block = [Number("256")],
        Shared = Number("4 * 256"),
        Arguments = [new Argument.Buffer("x"), new Argument.Whole(ElementType.Signed32, Number("n")), new Argument.Real(ElementType.Fp32, "1e-5"), new Argument.Bytes("00ff")],
    };

    private static readonly Pipeline Whole = new()
    {
        Buffers =
        [
            new PipelineBuffer { Name = "x", Type = ElementType.Bf16, Shape = [Number("n"), Number("4")], Use = BufferUse.InOut, Fill = new Fill(Distribution.Normal, 0, 1), Seed = 7 },
            new PipelineBuffer { Name = "host", Type = ElementType.Fp8E4M3, Shape = [Number("n")], Place = MemoryPlace.Pinned, File = "in.bin" },
        ],
        Stages = [new Stage.Copy("host", "x", Number("n")) { Name = "upload" }, new Stage.Clear("x", 1) { Name = "clear" }, Scale],
        Bytes = Number("8 * n"),
        Flops = Number("n"),
        Check = new OutputCheck { Buffer = "x", File = "out.bin", Relative = 1e-4, Checksum = false },
        Variant = Variant.Stream,
    };

    [Fact]
    public async Task A_launch_is_measured_from_hello_to_done()
    {
        (Launch launch, ScriptedWork work, bool understood) = await TalkAsync(request => new ScriptedWork(request));

        understood.ShouldBeTrue();
        launch.Status.ShouldBe(LaunchStatus.Measured);
        launch.Samples.Single().Values.ShouldBe([1e-3, 2e-3, 1e-3, 2e-3]);
        launch.SampledAt.ShouldBe([0.1, 0.2, 0.1, 0.2]);
        launch.Spans.Single().Seconds.ShouldBe([5e-4, 5e-4]);
        launch.Counters["bytes"].ShouldBe(128);
        launch.Devices.Count.ShouldBe(2);
        work.Calls.ShouldBe(["prepare", "warm up", "measure", "measure", "finish", "dispose"]);
    }

    [Fact]
    public async Task What_the_suite_declares_reaches_the_work_as_it_was_written()
    {
        (_, ScriptedWork work, _) = await TalkAsync(request => new ScriptedWork(request));

        Subject.Cuda subject = work.Request.Subject.ShouldBeOfType<Subject.Cuda>();
        subject.Of.ShouldBe(PipelineKind.Graph);
        (subject.Device, subject.IsRequired, subject.LockedMegahertz).ShouldBe((1, true, 1410));
        subject.Pipeline.Buffers.Select(buffer => (buffer.Name, buffer.Type, buffer.Use, buffer.Place, buffer.Fill, buffer.File, buffer.Seed))
            .ShouldBe(Whole.Buffers.Select(buffer => (buffer.Name, buffer.Type, buffer.Use, buffer.Place, buffer.Fill, buffer.File, buffer.Seed)));
        subject.Pipeline.Buffers[0].Shape.Select(extent => extent.ToString()).ShouldBe(["n", "4"]);
        subject.Pipeline.Stages[0].ShouldBeOfType<Stage.Copy>().Bytes!.ToString().ShouldBe("n");
        subject.Pipeline.Stages[1].ShouldBe(Whole.Stages[1]);
        Stage.Kernel kernel = subject.Pipeline.Stages[2].ShouldBeOfType<Stage.Kernel>();
        (kernel.Module.Path, kernel.Module.Compiler, kernel.Entry).ShouldBe((Scale.Module.Path, Scale.Module.Compiler, Scale.Entry));
        kernel.Grid[0].Evaluate(work.Request.Parameters).Value.ShouldBe(4);
        kernel.Arguments.Select(argument => argument.ToString()).ShouldBe(Scale.Arguments.Select(argument => argument.ToString()));
        (subject.Pipeline.Check, subject.Pipeline.Variant).ShouldBe((Whole.Check, Whole.Variant));
        work.Request.Fill(kernel.Module.Options[1]).ShouldBe("-DN=1000");
    }

    [Fact]
    public async Task The_end_of_a_launch_carries_code_and_doubts()
    {
        WorkSummary summary = new() { Numbers = new Dictionary<string, double> { ["registers"] = 32 }, Checksum = "c0ffee", Doubts = ["drifts"] };
        (_, WorkerEnd end, _, _) = await ConverseAsync(request => new ScriptedWork(request) { Summary = summary }, Whole with { Buffers = [Whole.Buffers[0]] });

        end.Status.ShouldBe(LaunchStatus.Measured);
        end.Code!["scale"].ShouldBe("0a1b");
        end.Doubts.ShouldBe(["drifts"]);
        (end.Checksum, end.Summary["registers"]).ShouldBe(("c0ffee", 32));
    }

    [Fact]
    public async Task Code_says_nothing_where_input_comes_from_files()
    {
        (WorkerEnd end, _) = await EndAsync(request => new ScriptedWork(request));

        end.Code.ShouldBeNull();
    }

    [Fact]
    public async Task What_the_work_calls_invalid_is_invalid_with_every_reason()
    {
        WorkSummary summary = new() { Numbers = new Dictionary<string, double>(), Invalid = ["another process used the device", "ECC errors"] };
        (WorkerEnd end, _) = await EndAsync(request => new ScriptedWork(request) { Summary = summary });

        end.Status.ShouldBe(LaunchStatus.Invalid);
        end.Reason.ShouldBe("another process used the device; ECC errors");
    }

    [Fact]
    public async Task A_case_that_cannot_run_here_is_skipped_with_its_reason()
    {
        (WorkerEnd end, ScriptedWork work) = await EndAsync(request => new ScriptedWork(request) { Start = new WorkStart.Skipped("there is no device") });

        (end.Status, end.Reason).ShouldBe((LaunchStatus.Skipped, "there is no device"));
        work.Calls.ShouldBe(["prepare", "dispose"]);
    }

    [Theory]
    [InlineData("prepare")]
    [InlineData("warm up")]
    [InlineData("measure")]
    public async Task A_fault_at_any_point_is_told_and_what_was_measured_is_kept(string where)
    {
        Diagnostic fault = Diagnostic.Error("PG6012", "The kernel read outside of its memory.", "Run compute-sanitizer.");
        (Launch launch, ScriptedWork work, _) = await TalkAsync(request => new ScriptedWork(request)
        {
            Start = where == "prepare" ? new WorkStart.Failed(fault) : new WorkStart.Ready(new Dictionary<string, string>()),
            Cold = where == "warm up" ? fault : null,
            Broken = where == "measure" ? fault : null,
        });

        launch.Status.ShouldBe(LaunchStatus.Failed);
        launch.Reason!.ShouldContain("PG6012: The kernel read outside of its memory. Run compute-sanitizer.");
        launch.Samples.Sum(series => series.Values.Count).ShouldBe(where == "measure" ? 2 : 0);
        work.Calls[^1].ShouldBe("dispose");
    }

    private static async Task<(WorkerEnd End, ScriptedWork Work)> EndAsync(Func<WorkRequest, ScriptedWork> open)
    {
        (_, WorkerEnd end, ScriptedWork work, _) = await ConverseAsync(open);
        return (end, work);
    }

    private static async Task<(Launch Launch, ScriptedWork Work, bool Understood)> TalkAsync(Func<WorkRequest, ScriptedWork> open)
    {
        (Launch launch, _, ScriptedWork work, bool understood) = await ConverseAsync(open);
        return (launch, work, understood);
    }

    private static async Task<(Launch Launch, WorkerEnd End, ScriptedWork Work, bool Understood)> ConverseAsync(Func<WorkRequest, ScriptedWork> open, Pipeline? pipeline = null)
    {
        Benchmark benchmark = new()
        {
            Name = new BenchmarkName("scale"),
            Subject = new Subject.Cuda(PipelineKind.Graph, pipeline ?? Whole) { Device = 1, IsRequired = true, LockedMegahertz = 1410 },
            Axes = [new Axis("n", ["1000"])],
            Metrics = [new Metric { Name = MetricName.GpuTime, Unit = Unit.Seconds, Better = Direction.Lower }],
            Thresholds = new Policy().Thresholds,
            Sampling = new Sampling { FewestSamples = 4, MostSamples = 4 },
            Timeout = TimeSpan.FromSeconds(20),
        };
        PlannedLaunch planned = new(benchmark.Cases().Single(), Side.Head, 1);
        LaunchRequest request = new()
        {
            Planned = planned,
            WorkingFolder = ".",
            Environment = new Dictionary<string, string>(),
            Scope = ProcessScope.OfRun("test"),
            Time = TimeProvider.System,
            Progress = new LaunchProgress(planned, _ => { }),
        };
        using AnonymousPipeServerStream down = new(PipeDirection.Out);
        using AnonymousPipeClientStream downEnd = new(PipeDirection.In, down.ClientSafePipeHandle);
        using AnonymousPipeServerStream up = new(PipeDirection.In);
        using AnonymousPipeClientStream upEnd = new(PipeDirection.Out, up.ClientSafePipeHandle);
        ScriptedWork? work = null;
        WorkerSession session = new(downEnd, upEnd, new WorkerIdentity("perfgate", "1", new Dictionary<string, string>()), asked => work = open(asked));
        WorkerMeasurement measurement = new(benchmark.Metrics);
        WorkerConversation conversation = new(request, new WorkerChannel(down, up), measurement);

        Task<bool> worker = Task.Run(session.RunAsync);
        WorkerEnd end = await conversation.TalkAsync(CancellationToken.None);
        bool understood = await worker;
        return (measurement.Fill(new LaunchDraft(request).End(end.Status, end.Reason)), end, work!, understood);
    }

    private static Expression Number(string text) => Expression.Parse(text).Value;
}
