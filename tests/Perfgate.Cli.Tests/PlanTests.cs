using System.Text.Json;

namespace Perfgate.Cli.Tests;

/// <summary>What a run would do, for people and for programs.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_plan_says_what_confirmation_can_add()
    {
        scene.Suite(Turns.Suite("most_time: 2 s"));

        PerfgateProcess.Ended ended = await scene.RunAsync("plan");

        ended.ShouldExitWith(0);
        ended.Output.ShouldContain("2 cases, 6 launches, against history");
        ended.Output.ShouldContain("; up to 3 confirming launches for suspects\n");
        ended.Output.ShouldContain("at most 12 s of measuring");
        ended.Output.ShouldContain("at most 6 launches more if every case is a suspect, and 24 s of measuring with them\n");
        (await scene.RunAsync("plan", "--confirm", "0")).Output.ShouldNotContain("more if every case");
    }

    [Fact]
    public async Task Files_that_nobody_makes_are_warned_of_by_name()
    {
        string suite = """
            schema: perfgate/suite@1
            suite: kernels
            benchmarks:
              - name: add
                kind: cuda-kernel
                module: k/add_{{n}}.ptx
                axes: { n: [1, 2] }
                grid: 1
                threads: 32
                buffers: { a: { type: fp32, shape: 4, file: a.bin }, c: { type: fp32, shape: 4, use: out } }
                arguments: [a, c]
                check: { file: c.bin }

            """;
        scene.Write("k/add_1.ptx", "");
        scene.Suite(suite);

        PerfgateProcess.Ended ended = await scene.RunAsync("plan");

        ended.ShouldExitWith(0);
        ended.Error.Split('\n').Count(line => line.Contains("PG9026")).ShouldBe(3);
        ended.Error.ShouldContain("There is no file k/add_2.ptx, the module of the case add/n=2, and no `setup` that could make it.");
        ended.Error.ShouldContain("There is no file a.bin, the content of the buffer a of the cases add/n=1 and add/n=2, and no");
        ended.Error.ShouldContain("There is no file c.bin, the expected output of");
        scene.Suite(suite + "    setup: make\n");
        (await scene.RunAsync("plan")).Error.ShouldNotContain("PG9026");
    }

    [Fact]
    public async Task A_plan_as_json_holds_cases_and_totals()
    {
        scene.Suite(Turns.Suite("most_time: 2 s"));

        PerfgateProcess.Ended ended = await scene.RunAsync("plan", "--ab", "--confirm", "2", "--filter", "*=a", "--format", "json");

        ended.ShouldExitWith(0);
        using JsonDocument plan = JsonDocument.Parse(ended.Output);
        plan.RootElement.GetProperty("schema").GetString().ShouldBe("perfgate/plan@1");
        plan.RootElement.GetProperty("design").GetString().ShouldBe("side_by_side");
        JsonElement item = plan.RootElement.GetProperty("cases").EnumerateArray().ShouldHaveSingleItem();
        item.GetProperty("id").GetString().ShouldBe("serve/mode=a");
        item.GetProperty("confirm").GetInt32().ShouldBe(2);
        item.GetProperty("mostSeconds").GetDouble().ShouldBe(2);
        plan.RootElement.GetProperty("totals").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
            .ShouldBe("""{"cases":1,"launches":6,"confirmingLaunches":4,"mostSeconds":12,"mostSecondsWithConfirmation":20}""");
    }
}
