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
