using Perfgate.Execution.Runs;
using Perfgate.Measurements;
using Perfgate.Suites;

namespace Perfgate.Execution.Tests.Runs;

public sealed class ObservationTests
{
    [Fact]
    public async Task What_was_seen_of_a_launch_from_outside_is_recorded_with_it()
    {
        List<string> order = [];
        using TestRun run = new()
        {
            Observe = item =>
            {
                order.Add($"start {item.Id}");
                return launch =>
                {
                    order.Add($"end {item.Id}");
                    return launch with { Summary = new Dictionary<string, double> { ["launch_energy_j"] = 3 } };
                };
            },
        };

        List<RunEvent> events = await run.RunAsync(TestRun.Command("", "first"), TestRun.Command("", "second"));

        order.ShouldBe(["start first", "end first", "start second", "end second"]);
        events.OfType<RunEvent.LaunchEnded>().Select(ended => ended.Launch.Summary["launch_energy_j"]).ShouldBe([3.0, 3.0]);
    }

    [Fact]
    public async Task A_launch_seen_to_be_worthless_is_recorded_so_and_one_not_looked_at_as_it_is()
    {
        using TestRun run = new()
        {
            Observe = item => item.Benchmark.Name == new BenchmarkName("seen") ? launch => launch with { Status = LaunchStatus.Invalid, Reason = "seen" } : null,
        };

        List<RunEvent> events = await run.RunAsync(TestRun.Command("", "seen"), TestRun.Command("", "unseen"));

        events.OfType<RunEvent.LaunchEnded>().Select(ended => ended.Launch.Status).ShouldBe([LaunchStatus.Invalid, LaunchStatus.Measured]);
    }
}
