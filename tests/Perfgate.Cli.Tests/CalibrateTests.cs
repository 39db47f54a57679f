using System.Text.Json;
using System.Text.Json.Nodes;
using Perfgate.TestKit;

namespace Perfgate.Cli.Tests;

/// <summary><c>calibrate</c> and <c>power</c> on a small suite.</summary>
public sealed class CalibrateTests : IDisposable
{
    private readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [LinuxFact]
    public async Task A_calibrated_suite_knows_its_noise_and_power_tells_what_it_allows()
    {
        scene.Suite(Scene.Nap(0.02));

        PerfgateProcess.Ended calibrated = await scene.RunAsync("calibrate", "--launches", "5");
        PerfgateProcess.Ended again = await scene.RunAsync("calibrate", "--from", "perfgate-out/calibration", "--format", "json");
        PerfgateProcess.Ended power = await scene.RunAsync("power", "--change", "8%");
        PerfgateProcess.Ended list = await scene.RunAsync("baseline", "list");

        calibrated.ShouldExitWith(0);
        calibrated.Output.ShouldContain("1 row calibrated");
        calibrated.Output.ShouldContain("launch-to-launch noise");
        calibrated.Output.ShouldContain("1000 draws");
        calibrated.Error.ShouldContain("calibration.json");
        Directory.GetFiles(System.IO.Path.Combine(scene.Path, "baselines"), "calibration.json", SearchOption.AllDirectories).Length.ShouldBe(1);

        scene.Write("perfgate-out/calibration/run.json", scene.Read("perfgate-out/calibration/run.json").Replace("\"state\": \"complete\"", "\"state\": \"interrupted\"", StringComparison.Ordinal));
        PerfgateProcess.Ended interrupted = await scene.RunAsync("calibrate", "--from", "perfgate-out/calibration");

        calibrated.Error.ShouldNotContain("replaces");
        again.Error.ShouldContain("this replaces the calibration of");
        interrupted.ShouldExitWith(2);
        interrupted.Error.ShouldContain("PG9111");
        interrupted.Output.ShouldBeEmpty();
        again.ShouldExitWith(0);
        JsonElement row = JsonDocument.Parse(again.Output).RootElement.GetProperty("rows")[0];
        row.GetProperty("case").GetString().ShouldBe("nap");
        row.GetProperty("launches").GetInt32().ShouldBe(5);
        row.GetProperty("estimates").GetArrayLength().ShouldBe(5);
        row.GetProperty("suiteLaunches").GetInt32().ShouldBe(4);

        power.ShouldExitWith(0);
        power.Output.ShouldContain("calibration");
        power.Output.ShouldContain("a change of 8 %");
        list.Output.ShouldContain("no baseline");
    }

    [LinuxFact]
    public async Task The_gate_judges_with_the_calibration_and_refuses_a_damaged_one()
    {
        scene.Suite(Scene.Nap(0.02));
        (await scene.RunAsync("calibrate", "--launches", "4")).ShouldExitWith(0);
        (await scene.RunAsync("run", "--record")).ShouldExitWith(0);
        (await scene.RunAsync("baseline", "accept")).ShouldExitWith(0);
        string path = Directory.GetFiles(System.IO.Path.Combine(scene.Path, "baselines"), "calibration.json", SearchOption.AllDirectories).Single();

        // The row's own noise is shrunk to what the calibration says, so a calibration of enormous noise shows in the report.
        string text = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, Enormous(text));
        PerfgateProcess.Ended noisy = await scene.RunAsync("compare", "--baseline", "perfgate-out", "--head", "perfgate-out", "--format", "json");
        await File.WriteAllTextAsync(path, Changed(text, "between", 5));
        PerfgateProcess.Ended contradicting = await scene.RunAsync("power", "--format", "json");
        await File.WriteAllTextAsync(path, text.Replace("calibration@1", "calibration@1x", StringComparison.Ordinal));
        PerfgateProcess.Ended damaged = await scene.RunAsync("compare", "--baseline", "perfgate-out", "--head", "perfgate-out");

        JsonElement row = JsonDocument.Parse(noisy.Output).RootElement.GetProperty("rows")[0];
        row.GetProperty("outcome").GetString().ShouldBe("inconclusive");
        row.GetProperty("interval").GetProperty("upper").GetDouble().ShouldBeGreaterThan(1);
        contradicting.ShouldExitWith(2);
        contradicting.Error.ShouldContain("PG3501");
        contradicting.Error.ShouldContain("`between` is 5, and the estimates deviate by");
        damaged.ShouldExitWith(2);
        damaged.Error.ShouldContain("PG3005");
    }

    private static string Changed(string text, string member, JsonNode value)
    {
        JsonNode calibration = JsonNode.Parse(text)!;
        calibration["rows"]![0]![member] = value;
        return calibration.ToJsonString();
    }

    // Four launches whose logarithms deviate by 3.
    private static string Enormous(string text)
    {
        double factor = Math.Exp(1.5 * Math.Sqrt(3));
        double[] estimates = [0.02 / factor, 0.02 / factor, 0.02 * factor, 0.02 * factor];
        text = Changed(text, "estimates", new JsonArray([.. estimates.Select(estimate => (JsonNode)estimate)]));
        text = Changed(text, "centre", (estimates[1] + estimates[2]) / 2);
        return Changed(Changed(text, "spreads", new JsonArray()), "between", 3);
    }

    [LinuxFact]
    public async Task A_case_that_fails_is_named_and_makes_the_calibration_incomplete()
    {
        scene.Suite(Scene.Nap(0.02, "- { name: broken, kind: command, command: [sh, -c, \"exit 3\"] }").Replace("    - { name", "  - { name", StringComparison.Ordinal));

        PerfgateProcess.Ended calibrated = await scene.RunAsync("calibrate", "--launches", "4");

        calibrated.ShouldExitWith(3);
        calibrated.Output.ShouldContain("broken: not calibrated");
        calibrated.Output.ShouldContain("nap");
    }

    [LinuxFact]
    public async Task Without_noise_power_shows_what_typical_noises_need()
    {
        scene.Suite(Scene.Nap(0.02));
        PerfgateProcess.Ended power = await scene.RunAsync("power", "--launches", "6");
        power.ShouldExitWith(0);
        power.Output.ShouldContain("typical noises");
        power.Error.ShouldContain("perfgate calibrate");
    }

    [Theory]
    [InlineData("PG9105", "calibrate", "--launches", "3")]
    [InlineData("PG3001", "calibrate", "--from", "nothing")]
    [InlineData("PG9109", "power", "--change", "8")]
    [InlineData("PG9109", "power", "--change", "-3%")]
    [InlineData("PG9108", "power", "--launches", "1")]
    [InlineData("PG9110", "power", "--case", "nothing")]
    public async Task Bad_input_is_refused_with_its_reason(string id, params string[] arguments)
    {
        scene.Suite(Scene.Nap(0.02));
        PerfgateProcess.Ended ended = await scene.RunAsync(arguments);
        ended.ShouldExitWith(2);
        ended.Error.ShouldContain(id);
    }
}
