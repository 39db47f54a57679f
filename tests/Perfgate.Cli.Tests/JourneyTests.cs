using System.Diagnostics;
using System.Text.Json.Nodes;
using Perfgate.TestKit;

namespace Perfgate.Cli.Tests;

/// <summary>What a new user does, start to end.</summary>
public sealed class JourneyTests : IDisposable
{
    private readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [LinuxFact]
    public async Task From_an_empty_folder_to_a_first_verdict()
    {
        (await scene.RunAsync("init")).ShouldExitWith(0);
        scene.Read("perfgate.yml").ShouldContain("$schema=.perfgate/suite.schema.json");
        scene.Has(".perfgate/suite.schema.json").ShouldBeTrue();
        scene.Read(".gitignore").ShouldContain("perfgate-out/");
        (await scene.RunAsync("plan")).Output.ShouldContain("example");
        (await scene.RunAsync("init")).ShouldExitWith(2);

        (await scene.RunAsync("run", "--record")).ShouldExitWith(0);
        (await scene.RunAsync("baseline", "accept")).ShouldExitWith(0);
        (await scene.RunAsync("baseline", "list")).Output.ShouldContain("example");
        (await scene.RunAsync("baseline", "show", "example")).Output.ShouldContain("wall_time");
        (await scene.RunAsync("baseline", "migrate")).ShouldExitWith(0);
        (await scene.RunAsync("baseline", "rename", "example", "sample")).ShouldExitWith(0);
        (await scene.RunAsync("baseline", "show", "sample")).ShouldExitWith(0);
        (await scene.RunAsync("baseline", "prune", "--keep", "1")).ShouldExitWith(0);
    }

    [LinuxFact]
    public async Task The_anchor_stays_until_somebody_chooses_another()
    {
        (await scene.RunAsync("init")).ShouldExitWith(0);
        foreach (string folder in new[] { "first", "second", "third" })
        {
            (await scene.RunAsync("run", "--record", "--out", folder)).ShouldExitWith(0);
            string[] anchor = folder == "second" ? ["--anchor"] : [];
            (await scene.RunAsync(["baseline", "accept", folder, "--allow-failed", .. anchor])).ShouldExitWith(0);
        }
        string[] ids = [.. new[] { "first", "second", "third" }.Select(folder => JsonNode.Parse(scene.Read($"{folder}/run.json"))!["id"]!.GetValue<string>())];
        (await scene.RunAsync("baseline", "show", "example")).Output.ShouldContain($"anchor: run {ids[1]}");

        (await scene.RunAsync("baseline", "anchor", ids[2])).ShouldExitWith(0);
        (await scene.RunAsync("baseline", "prune", "--keep", "1")).ShouldExitWith(0);
        PerfgateProcess.Ended shown = await scene.RunAsync("baseline", "show", "example");
        shown.Output.ShouldContain($"anchor: run {ids[2]}");
        shown.Output.ShouldContain("2 past runs kept as summaries");
        (await scene.RunAsync("baseline", "list")).Output.ShouldContain("2 past runs");
        (await scene.RunAsync("baseline", "anchor", ids[0])).ShouldExitWith(2);
    }

    [LinuxFact]
    public async Task Side_by_side_in_two_folders_a_slower_head_fails()
    {
        scene.Write("base/perfgate.yml", Scene.Nap(0.05));
        scene.Write("head/perfgate.yml", Scene.Nap(0.05));
        scene.Suite(Scene.Nap(0).Replace("[sleep, \"0\"]", "[sh, -c, \"sleep $NAP\"]", StringComparison.Ordinal));

        string[] both = ["ab", ".", "--base-dir", "base", "--head-dir", "head", "--base-env", "NAP=0.05"];
        (await scene.RunAsync([.. both, "--head-env", "NAP=0.05"])).ShouldExitWith(0);
        PerfgateProcess.Ended slower = await scene.RunAsync([.. both, "--head-env", "NAP=0.08"]);

        slower.ShouldExitWith(1);
        scene.Read("perfgate-out/report.json").ShouldContain("\"regressed\"");
        (await scene.RunAsync("report", "--format", "markdown")).Output.ShouldBe(scene.Read("perfgate-out/report.md"), StringCompareShould.IgnoreLineEndings);
        (await scene.RunAsync("report", "--exit-code")).ShouldExitWith(1);
        (await scene.RunAsync("compare", "--baseline", "perfgate-out", "--head", "perfgate-out")).ShouldExitWith(1);
        (await scene.RunAsync("baseline", "accept")).ShouldExitWith(2);
    }

    [LinuxFact]
    public async Task Side_by_side_over_git_measures_both_commits_and_cleans_up()
    {
        await scene.GitAsync("init", "-q", "-b", "main");
        await scene.GitAsync("config", "user.email", "test@example.org");
        await scene.GitAsync("config", "user.name", "Test");
        scene.Suite(Scene.Nap(0).Replace("[sleep, \"0\"]", "[sh, nap.sh]", StringComparison.Ordinal));
        scene.Write("nap.sh", "sleep 0.05");
        await scene.GitAsync("add", "-A");
        await scene.GitAsync("commit", "-q", "-m", "fast");
        await scene.GitAsync("checkout", "-q", "-b", "change");
        scene.Write("nap.sh", "sleep 0.08");
        await scene.GitAsync("commit", "-q", "-a", "-m", "slow");

        PerfgateProcess.Ended ended = await scene.RunAsync("ab", "--base", "main");

        ended.ShouldExitWith(1);
        (await scene.GitAsync("worktree", "list")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        (await scene.GitAsync("status", "--short")).ShouldNotContain("nap.sh");
    }

    [LinuxFact]
    public async Task A_benchmark_that_head_deletes_is_missing()
    {
        scene.Write("base/perfgate.yml", Scene.Nap(0.02) + "\n  - { name: gone, kind: command, command: [sleep, \"0.01\"] }");
        scene.Write("head/perfgate.yml", Scene.Nap(0.02));

        PerfgateProcess.Ended ended = await scene.RunAsync("ab", "--base-dir", "base", "--head-dir", "head");

        ended.ShouldExitWith(3);
        ended.Output.ShouldContain("gone");
    }

    [LinuxFact]
    public async Task A_regressed_run_is_not_accepted_even_when_its_report_is_deleted()
    {
        scene.Suite(Scene.Nap(0).Replace("[sleep, \"0\"]", "[sh, nap.sh]", StringComparison.Ordinal));
        scene.Write("nap.sh", "sleep 0.03");
        (await scene.RunAsync("run", "--record")).ShouldExitWith(0);
        (await scene.RunAsync("baseline", "accept")).ShouldExitWith(0);
        scene.Write("nap.sh", "sleep 0.06");
        (await scene.RunAsync("run")).ShouldExitWith(1);
        scene.Has("perfgate-out/report.json").ShouldBeTrue();

        (await scene.RunAsync("run", "--record")).ShouldExitWith(0);

        scene.Has("perfgate-out/report.json").ShouldBeFalse("the report of the run before speaks of other numbers");
        (await scene.RunAsync("baseline", "accept")).ShouldExitWith(2);
        (await scene.RunAsync("baseline", "accept", "--allow-failed", "--reason", "wanted")).ShouldExitWith(0);
    }

    [LinuxFact]
    public async Task Two_runs_do_not_share_an_output_folder()
    {
        scene.Suite(Scene.Nap(0.2));
        using Process first = PerfgateProcess.Start(scene.Path, "run", "--record");
        await Scene.WaitForAsync(() => scene.Has("perfgate-out/run.journal.jsonl"));

        PerfgateProcess.Ended second = await scene.RunAsync("run", "--record");

        second.ShouldExitWith(2);
        second.Error.ShouldContain("PG9008");
        await first.WaitForExitAsync();
        first.ExitCode.ShouldBe(0);
    }

    [LinuxFact]
    public async Task Outside_a_repository_ab_says_so()
    {
        scene.Suite(Scene.Nap(0.01));

        PerfgateProcess.Ended ended = await scene.RunAsync("ab", "--base", "main");

        ended.ShouldExitWith(2);
        ended.Error.ShouldContain("PG2203");
    }

    [Theory]
    [InlineData("suite")]
    [InlineData("policy")]
    [InlineData("run")]
    [InlineData("baseline")]
    [InlineData("calibration")]
    [InlineData("samples")]
    [InlineData("report")]
    public async Task Every_schema_is_printed_as_it_is_committed(string kind)
    {
        PerfgateProcess.Ended ended = await scene.RunAsync("schema", kind);

        ended.ShouldExitWith(0);
        ended.Output.ShouldBe(File.ReadAllText(Repository.PathTo("docs", "schemas", $"{kind}.schema.json")), StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public async Task Doctor_describes_the_machine()
    {
        PerfgateProcess.Ended ended = await scene.RunAsync("doctor");

        ended.ShouldExitWith(0);
        ended.Output.ShouldContain("environment class");
        ended.Output.ShouldContain("CUDA driver");
    }
}
