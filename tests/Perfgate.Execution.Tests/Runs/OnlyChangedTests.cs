using Perfgate.Diagnostics;
using Perfgate.Execution.Runs;
using Perfgate.Expressions;
using Perfgate.Measurements;
using Perfgate.Pipelines;
using Perfgate.Plans;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Execution.Tests.Runs;

public sealed class OnlyChangedTests
{
    private static readonly CaseId Id = new("bench");

    [Fact]
    public async Task A_case_with_the_baselines_code_is_not_measured()
    {
        using TestRun run = Against("sgemm a1").WithCode(Side.Head, "sgemm a1");
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(Kernel(launches: 3)));

        (launch.Status, launch.Reason, launch.Index).ShouldBe((LaunchStatus.Skipped, "machine code identical to the baseline's", 1));
        launch.Code.ShouldBe(new Dictionary<string, string> { ["sgemm"] = "a1" });
        launch.Samples.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sgemm b2")]
    [InlineData("sgemm a1", "added c3")]
    public async Task A_case_with_other_code_is_measured(params string[] head)
    {
        using TestRun run = Against("sgemm a1").WithCode(Side.Head, head);
        List<RunEvent> events = await run.RunAsync(Kernel(launches: 3));

        Statuses(events).ShouldBe([LaunchStatus.Measured, LaunchStatus.Measured, LaunchStatus.Measured]);
        TestRun.Faults(events).ShouldBeEmpty();
        events.OfType<RunEvent.LaunchEnded>().First().Launch.Code!.Count.ShouldBe(head.Length);
    }

    [Fact]
    public async Task A_case_whose_code_the_baseline_does_not_know_is_measured_without_being_asked()
    {
        using TestRun run = new() { OwnWorker = Worker(), OnlyChanged = OnlyChanged.SideBySide };
        List<RunEvent> events = await run.WithCode(Side.Head, "sgemm a1").RunAsync(Kernel());

        TestRun.OnlyLaunch(events).Status.ShouldBe(LaunchStatus.Measured);
        events.OfType<RunEvent.LaunchProgressed>().ShouldNotContain(progress => progress.Phase == LaunchPhase.Identify);
    }

    [Fact]
    public async Task The_set_up_may_build_what_is_asked_for()
    {
        using TestRun run = Against("sgemm a1");
        Benchmark benchmark = Kernel() with { SetUp = ["echo sgemm a1 > code"] };

        TestRun.OnlyLaunch(await run.RunAsync(benchmark)).Status.ShouldBe(LaunchStatus.Skipped);
    }

    [Fact]
    public async Task Side_by_side_both_sides_are_asked_and_both_are_left_out()
    {
        using TestRun run = new() { OwnWorker = Worker(), OnlyChanged = OnlyChanged.SideBySide };
        List<RunEvent> events = await run.WithCode(Side.Base, "sgemm a1").WithCode(Side.Head, "sgemm a1").RunAsync(TestRun.SuiteOf(Kernel(launches: 2)), Design.SideBySide);

        Launch[] launches = [.. events.OfType<RunEvent.LaunchEnded>().Select(ended => ended.Launch)];
        launches.Select(launch => launch.Side).Order().ShouldBe([Side.Base, Side.Head], ignoreOrder: true);
        launches.ShouldAllBe(launch => launch.Status == LaunchStatus.Skipped && launch.Reason == "machine code identical to the base side's");
        PairConfirmation.Compare(RunPlanner.Plan(TestRun.SuiteOf(Kernel(launches: 2)), Design.SideBySide, CaseSelection.Everything, 1), events)
            .Cases.Single().IsIdentical.ShouldBeTrue();
    }

    [Fact]
    public async Task Side_by_side_a_changed_kernel_is_measured_on_both()
    {
        using TestRun run = new() { OwnWorker = Worker(), OnlyChanged = OnlyChanged.SideBySide };
        List<RunEvent> events = await run.WithCode(Side.Base, "sgemm a1").WithCode(Side.Head, "sgemm b2").RunAsync(TestRun.SuiteOf(Kernel(launches: 2)), Design.SideBySide);

        Statuses(events).ShouldBe(Enumerable.Repeat(LaunchStatus.Measured, 4));
    }

    [Theory]
    [InlineData("ignore-identify", "sent samples")]
    [InlineData("error", "out of device memory")]
    [InlineData("garbage", "not JSON")]
    [InlineData("chat-identify", "within 1 s")]
    [InlineData("silent", "within 1 s")]
    public async Task A_worker_that_cannot_say_its_code_is_a_warning_and_the_case_is_measured(string fault, string reason)
    {
        using TestRun run = new TestRun { OwnWorker = Worker("--turns turns"), OnlyChanged = Known("sgemm a1") }.WithCode(Side.Head, "sgemm a1").WithTurns(Side.Head, fault, "0");
        List<RunEvent> events = await run.RunAsync(Kernel() with { Timeout = TimeSpan.FromSeconds(1) });

        TestRun.OnlyLaunch(events).Status.ShouldBe(LaunchStatus.Measured);
        Diagnostic warning = TestRun.Faults(events).ShouldHaveSingleItem();
        (warning.Id, warning.Severity).ShouldBe(("PG2014", Severity.Warning));
        warning.Sentence.ShouldContain(reason);
    }

    [Fact]
    public async Task A_device_that_is_not_there_is_the_launchs_to_say()
    {
        using TestRun run = new TestRun { OwnWorker = Worker("--fault skip"), OnlyChanged = Known("sgemm a1") }.WithCode(Side.Head, "sgemm a1");
        List<RunEvent> events = await run.RunAsync(Kernel());

        TestRun.OnlyLaunch(events).Reason.ShouldBe("no CUDA device");
        TestRun.Faults(events).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_of_the_users_is_measured_and_not_believed_about_its_code()
    {
        using TestRun run = Against("sgemm a1").WithCode(Side.Head, "sgemm a1");
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(TestRun.Worker("--code code")));

        launch.Status.ShouldBe(LaunchStatus.Measured);
        launch.Code.ShouldBeNull();
    }

    [Fact]
    public async Task A_case_that_reads_its_input_from_a_file_is_measured_because_the_file_may_have_changed()
    {
        using TestRun run = Against("sgemm a1").WithCode(Side.Head, "sgemm a1");
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(Kernel(file: "weights.bin")));

        (launch.Status, launch.Code).ShouldBe((LaunchStatus.Measured, null));
    }

    [Fact]
    public async Task A_case_with_a_hard_limit_is_measured()
    {
        using TestRun run = Against("sgemm a1").WithCode(Side.Head, "sgemm a1");
        Limit limit = new(new MetricName("latency"), SampleStatistic.Max, LimitComparison.AtMost, new Quantity(1, Unit.Seconds));

        TestRun.OnlyLaunch(await run.RunAsync(Kernel() with { Limits = [limit] })).Status.ShouldBe(LaunchStatus.Measured);
    }

    private static LaunchStatus[] Statuses(List<RunEvent> events) => [.. events.OfType<RunEvent.LaunchEnded>().Select(ended => ended.Launch.Status)];

    private static TestRun Against(string digest) => new() { OwnWorker = Worker(), OnlyChanged = Known(digest) };

    private static OnlyChanged Known(string digest) => new(new Dictionary<CaseId, IReadOnlyDictionary<string, string>>
    {
        [Id] = new Dictionary<string, string> { [digest.Split(' ')[0]] = digest.Split(' ')[1] },
    });

    private static string[] Worker(string arguments = "") => [FakeBench.Path, "worker", "--code", "code", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static Benchmark Kernel(int launches = 1, string? file = null)
    {
        Expression one = Expression.Parse("1").Value;
        Pipeline pipeline = new()
        {
            Buffers = [new PipelineBuffer { Name = "x", Type = ElementType.Fp32, Shape = [one], File = file }],
            Stages = [new Stage.Kernel { Name = "sgemm", Module = new ModuleSource("k.cubin", default, []), Entry = "sgemm", Grid = [one], Block = [one] }],
        };
        Benchmark worker = TestRun.Worker("");
        return worker with { Subject = new Subject.Cuda(PipelineKind.Kernel, pipeline), Sampling = worker.Sampling with { Launches = launches } };
    }
}
