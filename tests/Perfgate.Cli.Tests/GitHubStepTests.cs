namespace Perfgate.Cli.Tests;

/// <summary>What a step of a GitHub workflow sees; the files and variables are the runner's, played here.</summary>
public sealed class GitHubStepTests : IDisposable
{
    private const string Samples = """
        { "schema": "perfgate/samples@1", "benchmarks": [ { "id": "evil|@team #1", "metric": "time", "unit": "ms", "better": "lower",
          "runs": [ { "id": "1", "samples": [VALUE, VALUE] }, { "id": "2", "samples": [VALUE, VALUE] }, { "id": "3", "samples": [VALUE, VALUE] } ] } ] }
        """;

    private readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Summary_outputs_and_annotations_are_written()
    {
        PerfgateProcess.Ended ended = await CompareAsync("10", "13");

        ended.ShouldExitWith(1);
        scene.Read("summary.md").ShouldContain("FAILED");
        string[] outputs = scene.Read("outputs").Split('\n');
        outputs.ShouldContain("verdict=failed");
        outputs.ShouldContain("exit-code=1");
        outputs.ShouldContain("regressions=1");
        outputs.ShouldContain("waived=0");
        ended.Error.Split('\n').ShouldContain(line => line.StartsWith("::error title=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_summary_that_cannot_be_written_does_not_change_the_verdict()
    {
        Directory.CreateDirectory(Path.Combine(scene.Path, "summary.md"));

        PerfgateProcess.Ended ended = await CompareAsync("10", "10");

        ended.ShouldExitWith(0);
        ended.Error.ShouldContain("PG5001");
    }

    private async Task<PerfgateProcess.Ended> CompareAsync(string before, string after)
    {
        scene.Write("before.json", Samples.Replace("VALUE", before, StringComparison.Ordinal));
        scene.Write("after.json", Samples.Replace("VALUE", after, StringComparison.Ordinal));
        return await PerfgateProcess.RunAsync(
            scene.Path,
            new Dictionary<string, string> { ["GITHUB_STEP_SUMMARY"] = Path.Combine(scene.Path, "summary.md"), ["GITHUB_OUTPUT"] = Path.Combine(scene.Path, "outputs") },
            "compare", "--baseline", "before.json", "--head", "after.json", "--github");
    }
}
