using Perfgate.Diagnostics;
using Perfgate.Execution.Runs;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Suites;
using Perfgate.TestKit;

namespace Perfgate.Execution.Tests.Runs;

public sealed class SetUpTests
{
    [Fact]
    public async Task Set_ups_and_tear_downs_enclose_the_launches()
    {
        using TestRun run = new();
        List<RunEvent> events = await run.RunAsync(SuiteWith(run, run.Note("execution")));

        run.LogLines().ShouldBe(["suite-up", "up", "execution", "down", "suite-down"]);
        events.OfType<RunEvent.SetUpEnded>().Select(ended => (ended.Kind, ended.Benchmark?.Value))
            .ShouldBe([(SetUpKind.SetUp, null), (SetUpKind.SetUp, "bench"), (SetUpKind.TearDown, "bench"), (SetUpKind.TearDown, null)]);
        TestRun.Faults(events).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_side_is_set_up_once()
    {
        using TestRun run = new();
        await run.RunAsync(SuiteWith(run, "true", launches: 2), Design.SideBySide);

        run.LogLines().GroupBy(line => line).ShouldAllBe(group => group.Count() == 2);
        run.LogLines().Take(2).ShouldBe(["suite-up", "suite-up"]);
        run.LogLines().TakeLast(2).ShouldBe(["suite-down", "suite-down"]);
    }

    [Fact]
    public async Task Tear_downs_run_after_a_failed_launch()
    {
        using TestRun run = new();
        await run.RunAsync(SuiteWith(run, "exit 1"));

        run.LogLines().ShouldBe(["suite-up", "up", "down", "suite-down"]);
    }

    [Fact]
    public async Task A_failed_suite_set_up_ends_the_run_with_its_output()
    {
        using TestRun run = new();
        List<RunEvent> events = await run.RunAsync(SuiteWith(run, "true") with { SetUp = ["echo compiling; echo missing header >&2; exit 2", "echo never"] });

        Diagnostic fault = TestRun.Faults(events).ShouldHaveSingleItem();
        fault.Id.ShouldBe("PG2010");
        fault.Severity.ShouldBe(Severity.Error);
        fault.Sentence.ShouldContain("ended with exit code 2");
        fault.Sentence.ShouldContain("missing header");
        events.OfType<RunEvent.LaunchStarted>().ShouldBeEmpty();
        run.LogLines().ShouldBe(["suite-down"]);
    }

    [Fact]
    public async Task A_failed_benchmark_set_up_fails_its_cases_and_leaves_others_alone()
    {
        using TestRun run = new();
        Benchmark broken = TestRun.Command("", "broken") with
        {
            SetUp = ["echo no model file; exit 1"],
            TearDown = [run.Note("down")],
            Axes = [new Axis("n", ["1", "2"])],
            Sampling = TestRun.Quick with { Launches = 3 },
        };
        List<RunEvent> events = await run.RunAsync(broken, TestRun.Command("", "fine"));

        RunEvent.LaunchEnded[] ended = [.. events.OfType<RunEvent.LaunchEnded>()];
        ended.Select(item => (item.Planned.Case.Id.Value, item.Launch.Status)).OrderBy(item => item.Value).ShouldBe(
            [("broken/n=1", LaunchStatus.Failed), ("broken/n=2", LaunchStatus.Failed), ("fine", LaunchStatus.Measured)]);
        ended[0].Launch.Reason.ShouldBe("On the head side, the set-up of 'broken' failed: the line 'echo no model file; exit 1' ended with exit code 1.");
        ended[0].Launch.OutputTail.ShouldBe("no model file");
        run.LogLines().ShouldBe(["down"]);
    }

    [Fact]
    public async Task A_failed_tear_down_is_a_warning()
    {
        using TestRun run = new();
        List<RunEvent> events = await run.RunAsync(SuiteWith(run, "true") with { TearDown = ["exit 1", run.Note("second")] });

        TestRun.Faults(events).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);
        run.LogLines()[^1].ShouldBe("second");
    }

    [LinuxFact]
    public async Task A_server_of_the_set_up_serves_all_launches_and_ends_with_the_tear_down()
    {
        using TestRun run = new();
        string pid = run.PathTo("pid");
        Benchmark benchmark = TestRun.Command("") with
        {
            Subject = new Subject.Command(CommandLine.ForShell($"kill -0 $(cat '{pid}') && echo alive >> '{run.Log}'")),
            SetUp = [$"(while true; do echo serving; sleep 0.05; done) & echo $! > '{pid}'"],
            Sampling = TestRun.Quick with { Launches = 2 },
        };
        List<RunEvent> events = await run.RunAsync(benchmark);

        events.OfType<RunEvent.LaunchEnded>().ShouldAllBe(ended => ended.Launch.Status == LaunchStatus.Measured);
        run.LogLines().Length.ShouldBe(4);
        FakeBench.IsAlive(int.Parse(await File.ReadAllTextAsync(pid), System.Globalization.CultureInfo.InvariantCulture)).ShouldBeFalse();
    }

    private static Suite SuiteWith(TestRun run, string line, int launches = 1) => TestRun.SuiteOf(TestRun.Command("") with
    {
        Subject = new Subject.Command(CommandLine.ForShell(line)),
        SetUp = [run.Note("up")],
        TearDown = [run.Note("down")],
        Sampling = TestRun.Quick with { Launches = launches, MostSamples = 1 },
    }) with
    {
        SetUp = [run.Note("suite-up")],
        TearDown = [run.Note("suite-down")],
    };
}
