using System.Diagnostics;
using Perfgate.TestKit;

namespace Perfgate.Cli.Tests;

/// <summary>Suspects are measured again in fresh launches before the verdict.</summary>
public sealed class ConfirmationTests : IDisposable
{
    private readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [LinuxFact]
    public async Task Side_by_side_a_head_that_was_slow_only_at_first_is_cleared()
    {
        TwoFolders("0.3\n0.3\n0.3\n0");

        PerfgateProcess.Ended ended = await AbAsync("--confirm", "8");

        ended.ShouldExitWith(0);
        ended.Error.ShouldContain("perfgate: confirming 1 suspect, round 1 of at most 8: serve/mode=a\n");
        ended.Error.ShouldMatch(@"perfgate: serve/mode=a: not confirmed, unchanged after \d+ launches a side\n");
        ended.Error.ShouldNotContain("round 8");
        scene.Read("perfgate-out/report.md").ShouldContain("3 launches a case and side");
        scene.Read("perfgate-out/report.json").ShouldContain("--confirm 8");
    }

    [LinuxFact]
    public async Task A_head_that_is_slow_for_good_is_confirmed_and_fails()
    {
        TwoFolders("0.3");

        PerfgateProcess.Ended ended = await AbAsync();

        ended.ShouldExitWith(1);
        ended.Error.ShouldContain("perfgate: confirming 1 suspect, round 3 of at most 3: serve/mode=a\n");
        ended.Error.ShouldContain("perfgate: serve/mode=a: confirmed, regressed after 6 launches a side\n");
        (await scene.RunAsync("report", "--exit-code")).ShouldExitWith(1);
        (await scene.RunAsync("compare", "--baseline", "perfgate-out", "--head", "perfgate-out")).ShouldExitWith(1);
    }

    [LinuxFact]
    public async Task Confirm_0_measures_nothing_again()
    {
        TwoFolders("0.3\n0.3\n0.3\n0");

        PerfgateProcess.Ended ended = await AbAsync("--confirm", "0");

        ended.ShouldExitWith(1);
        ended.Error.ShouldNotContain("confirming");
    }

    [LinuxFact]
    public async Task Against_history_an_unsuspicious_case_is_measured_beside_the_suspect()
    {
        await AcceptAsync();
        scene.Write("turns-a", "0.3");

        PerfgateProcess.Ended ended = await scene.RunAsync("run");

        ended.ShouldExitWith(1);
        ended.Error.ShouldContain("perfgate: confirming 1 suspect beside 1 unsuspicious case, round 1 of at most 3: serve/mode=a\n");
        ended.Error.ShouldContain("perfgate: serve/mode=a: confirmed, regressed after 6 launches\n");
    }

    [LinuxFact]
    public async Task A_machine_that_became_slow_between_the_launches_is_not_taken_for_a_regression()
    {
        await AcceptAsync();
        scene.Write("turns-a", "0.3");
        scene.Write("turns-b", "0\n0\n0\n0.3");

        PerfgateProcess.Ended ended = await scene.RunAsync("run");

        ended.ExitCode.ShouldNotBe(1, ended.Output);
        ended.Error.ShouldContain("perfgate: serve/mode=a: still suspected, inconclusive after 6 launches\n");
        ended.Output.ShouldContain("inconclusive");
    }

    [LinuxFact]
    public async Task A_run_that_only_records_or_has_no_baseline_confirms_nothing()
    {
        scene.Suite(Turns.Suite());
        scene.Write("turns-a", "0.3\n0\n0.3\n0");

        (await scene.RunAsync("run")).Error.ShouldNotContain("confirming");
        (await scene.RunAsync("run", "--record")).ShouldExitWith(0);
        (await scene.RunAsync("baseline", "accept")).ShouldExitWith(0);
        scene.Write("turns-a", "0.9");
        (await scene.RunAsync("run", "--record")).Error.ShouldNotContain("confirming");
        (await scene.RunAsync("run", "--record", "--confirm", "2")).ShouldExitWith(2);
    }

    [LinuxFact]
    public async Task A_baseline_that_cannot_be_read_is_found_before_anything_is_measured()
    {
        await AcceptAsync();
        string baseline = Directory.GetFiles(Path.Combine(scene.Path, "baselines"), "*.json", SearchOption.AllDirectories).Single();
        File.WriteAllText(baseline, "{ broken");
        string before = scene.Read("perfgate-out/run.json");

        PerfgateProcess.Ended ended = await scene.RunAsync("run");

        ended.ShouldExitWith(2);
        ended.Error.ShouldNotContain("latency");
        scene.Read("perfgate-out/run.json").ShouldBe(before);
    }

    [LinuxFact]
    public async Task A_run_killed_in_a_round_can_be_read_and_judged()
    {
        TwoFolders("0.3\n0.3\n0.3\n0.3\nsilent-after-block");
        using Process perfgate = PerfgateProcess.Start(scene.Path, AbArguments());
        string journal = Path.Combine(scene.Path, "perfgate-out", "run.journal.jsonl");
        // The head of the journal, six launches of each case, a whole round of the suspect.
        await Scene.WaitForAsync(() => File.Exists(journal) && File.ReadLines(journal).Count() >= 1 + 12 + 2);

        perfgate.Kill();
        await perfgate.WaitForExitAsync();

        PerfgateProcess.Ended compared = await scene.RunAsync("compare", "--baseline", "perfgate-out", "--head", "perfgate-out", "--out", "judged");
        compared.ShouldExitWith(1);
        scene.Read("judged/report.json").ShouldMatch("\"baseline\": [45],\\s+\"head\": 4,\\s");
    }

    [LinuxFact]
    public async Task Ctrl_C_in_a_round_ends_the_run_and_keeps_its_launches()
    {
        TwoFolders("0.3\n0.3\n0.3\nsilent-after-block");
        using Process perfgate = PerfgateProcess.Start(scene.Path, AbArguments());
        string line;
        do
            line = await perfgate.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) ?? throw new InvalidOperationException("perfgate ended without a round.");
        while (!line.Contains("confirming", StringComparison.Ordinal));
        await Task.Delay(500);

        Signals.Send(perfgate.Id, Signals.Interrupt);
        await perfgate.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));

        perfgate.ExitCode.ShouldBe(130);
        scene.Read("perfgate-out/run.json").ShouldContain("\"interrupted\"");
        (await scene.RunAsync("compare", "--baseline", "perfgate-out", "--head", "perfgate-out")).ShouldExitWith(1);
    }

    private async Task AcceptAsync()
    {
        scene.Suite(Turns.Suite());
        (await scene.RunAsync("run", "--record")).ShouldExitWith(0);
        (await scene.RunAsync("baseline", "accept")).ShouldExitWith(0);
    }

    private void TwoFolders(string headTurns)
    {
        scene.Write("base/perfgate.yml", Turns.Suite());
        scene.Write("head/perfgate.yml", Turns.Suite());
        scene.Write("head/turns-a", headTurns);
    }

    private static string[] AbArguments(params string[] more) => ["ab", "--base-dir", "base", "--head-dir", "head", .. more];

    private Task<PerfgateProcess.Ended> AbAsync(params string[] more) => scene.RunAsync(AbArguments(more));
}
