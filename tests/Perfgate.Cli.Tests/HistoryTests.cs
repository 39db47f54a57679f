using System.Text.Json;
using Perfgate.TestKit;

namespace Perfgate.Cli.Tests;

/// <summary><c>history</c> on accepted runs made from one measured record.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [LinuxFact]
    public async Task One_accepted_run_is_a_history_that_says_what_is_missing()
    {
        await AcceptAsync(1);

        PerfgateProcess.Ended list = await scene.RunAsync("history");
        PerfgateProcess.Ended one = await scene.RunAsync("history", "nap");

        list.ShouldExitWith(0);
        list.Output.ShouldContain("too few runs");
        list.Output.ShouldNotContain("peak_memory");
        one.ShouldExitWith(0);
        one.Output.ShouldContain("control limits need 6 accepted runs; there is 1");
    }

    [LinuxFact]
    public async Task Ten_runs_have_limits_and_every_number_is_in_the_json()
    {
        await AcceptAsync(10);

        PerfgateProcess.Ended text = await scene.RunAsync("history", "nap");
        PerfgateProcess.Ended json = await scene.RunAsync("history", "nap", "--format", "json");

        text.ShouldExitWith(0);
        text.Output.ShouldContain("reference ends");
        text.Output.ShouldContain("limits  ");
        JsonElement row = JsonDocument.Parse(json.Output).RootElement.GetProperty("rows").EnumerateArray().ShouldHaveSingleItem();
        row.GetProperty("runs").GetArrayLength().ShouldBe(10);
        row.GetProperty("chart").GetProperty("points").GetArrayLength().ShouldBe(5);
        row.GetProperty("chart").GetProperty("upper").GetDouble().ShouldBe(row.GetProperty("chart").GetProperty("lower").GetDouble());
        row.GetProperty("drift").GetProperty("drifting").GetBoolean().ShouldBeFalse();
    }

    [LinuxFact]
    public async Task An_unknown_case_is_refused_with_the_known_ones()
    {
        await AcceptAsync(1);

        PerfgateProcess.Ended unknown = await scene.RunAsync("history", "nip");
        PerfgateProcess.Ended elsewhere = await scene.RunAsync("history", "--class", "gpu");

        unknown.ShouldExitWith(2);
        unknown.Error.ShouldContain("PG9101");
        unknown.Error.ShouldContain("nap");
        elsewhere.ShouldExitWith(2);
        elsewhere.Error.ShouldContain("PG9102");
    }

    // One measurement under several ids: what is tested is the history, not the noise of this machine.
    private async Task AcceptAsync(int runs)
    {
        scene.Suite(Scene.Nap(0.02));
        (await scene.RunAsync("run", "--record")).ShouldExitWith(0);
        string record = scene.Read("perfgate-out/run.json");
        string id = JsonDocument.Parse(record).RootElement.GetProperty("id").GetString()!;
        for (int run = 1; run <= runs; run++)
        {
            scene.Write("run/run.json", record.Replace(id, $"{id}-{run}", StringComparison.Ordinal));
            (await scene.RunAsync("baseline", "accept", "run")).ShouldExitWith(0);
        }
    }
}
