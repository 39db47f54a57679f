using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Reporting.RunPlans;
using Perfgate.Reporting.Tests.Samples;
using Perfgate.Suites;
using Perfgate.TestKit;

namespace Perfgate.Reporting.Tests.RunPlans;

public sealed class RunPlanTests
{
    [Fact]
    public void A_plan_reads_as_its_golden_file() => GoldenFile.ShouldHold(PlanText.Render(Plan()), "tests", "Perfgate.Reporting.Tests", "Golden", "plan.txt");

    [Fact]
    public void A_plan_as_json_is_its_golden_file() => GoldenFile.ShouldHold(PlanJson.Render(Plan()), "tests", "Perfgate.Reporting.Tests", "Golden", "plan.json");

    private static RunPlan Plan()
    {
        Benchmark decode = new()
        {
            Name = new BenchmarkName("decode"),
            Subject = new Subject.Worker(CommandLine.Direct(["./decoder", "--prompt", "{{prompt}}"])),
            Axes = [new Axis("prompt", ["32", "128"])],
            SetUp = ["./serve &"],
            TearDown = ["./stop"],
            Metrics = [Rows.WallTime],
            Thresholds = Thresholds.Default,
        };
        Benchmark start = new()
        {
            Name = new BenchmarkName("start"),
            Subject = new Subject.Command(CommandLine.ForShell("./decoder < prompt.txt")),
            Metrics = [Rows.WallTime],
            Thresholds = Thresholds.Default,
            Sampling = new Sampling { Launches = 1, Confirm = 0 },
        };
        Suite suite = new() { Name = new SuiteName("inference"), Policy = Policy.Default, SetUp = ["make"], Benchmarks = [decode, start] };
        return RunPlanner.Plan(suite, Design.SideBySide, CaseSelection.Everything, seed: 1, new HashSet<BenchmarkName> { start.Name });
    }
}
