using Perfgate.Execution.Runs;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Execution.Tests.Runs;

public sealed class RunOrderTests
{
    [Fact]
    public async Task Launches_run_in_the_order_of_the_plan()
    {
        using TestRun run = new();
        Benchmark benchmark = TestRun.Command("") with
        {
            Subject = new Subject.Command(CommandLine.ForShell($"basename $(pwd) >> '{run.Log}'")),
            Sampling = TestRun.Quick with { Launches = 4, MostSamples = 1 },
        };
        Suite suite = TestRun.SuiteOf(benchmark);
        List<RunEvent> events = await run.RunAsync(suite, Design.SideBySide);

        RunPlan plan = RunPlanner.Plan(suite, Design.SideBySide, CaseSelection.Everything, seed: 1);
        events.OfType<RunEvent.LaunchEnded>().Select(ended => (ended.Planned.Side, ended.Planned.Index))
            .ShouldBe(plan.Launches.Select(launch => (launch.Side, launch.Index)));
        run.LogLines().ShouldBe(plan.Launches.Select(launch => launch.Side == Side.Base ? "base" : "head"));
        events.OfType<RunEvent.LaunchStarted>().Select(started => started.Number).ShouldBe(Enumerable.Range(1, 8));
    }

    [Fact]
    public async Task A_command_cannot_tell_the_sides_apart_by_its_environment()
    {
        using TestRun run = new();
        Benchmark benchmark = TestRun.Command("") with
        {
            Subject = new Subject.Command(CommandLine.ForShell($"env | grep -v -e ^PWD= -e ^OLDPWD= -e ^PERFGATE_LAUNCH= | sort | cksum >> '{run.Log}'; env | wc -c >> '{run.Log}'")),
            Sampling = TestRun.Quick with { Launches = 2, MostSamples = 1 },
        };
        await run.RunAsync(TestRun.SuiteOf(benchmark), Design.SideBySide);

        run.LogLines().Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task After_its_first_failure_a_case_is_not_launched_again_on_either_side()
    {
        using TestRun run = new();
        Benchmark failing = TestRun.Command("--exit 1", "failing") with { Sampling = TestRun.Quick with { Launches = 3 } };
        Benchmark working = TestRun.Command("", "working") with { Sampling = TestRun.Quick with { Launches = 2, MostSamples = 1 } };
        List<RunEvent> events = await run.RunAsync(TestRun.SuiteOf(failing, working), Design.SideBySide);

        Launch[] launches = [.. events.OfType<RunEvent.LaunchEnded>().Select(ended => ended.Launch)];
        launches.Count(launch => launch.Status == LaunchStatus.Failed).ShouldBe(1);
        launches.Count(launch => launch.Status == LaunchStatus.Measured).ShouldBe(4);
        events.OfType<RunEvent.LaunchStarted>().Last().Number.ShouldBe(10);
    }

    [Fact]
    public async Task A_reader_that_stops_reading_stops_the_run()
    {
        using TestRun run = new();
        Suite suite = TestRun.SuiteOf(TestRun.Command("--hang")) with { TearDown = [run.Note("down")] };
        await Should.ThrowAsync<InvalidOperationException>(() => run.RunAsync(
            suite, watch: item => throw new InvalidOperationException("the reader's own fault")));

        run.LogLines().ShouldBe(["down"]);
    }
}
