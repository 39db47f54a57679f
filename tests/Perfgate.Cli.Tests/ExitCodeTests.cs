using Perfgate.TestKit;

namespace Perfgate.Cli.Tests;

/// <summary>The contract of <c>docs/exit-codes.md</c>, on the built executable.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [LinuxFact]
    public async Task Zero_when_nothing_became_slower()
    {
        await RecordAndAcceptAsync(0.05);

        (await scene.RunAsync("run")).ShouldExitWith(0);
    }

    [LinuxFact]
    public async Task One_when_a_benchmark_became_slower_and_the_report_names_it()
    {
        await RecordAndAcceptAsync(0.05);
        // The same definition, another speed: the program behind the name changed.
        scene.Write("nap.sh", "sleep 0.1");

        PerfgateProcess.Ended ended = await scene.RunAsync("run");

        ended.ShouldExitWith(1);
        ended.Output.ShouldContain("nap");
        scene.Read("perfgate-out/report.md").ShouldContain("wall");
    }

    [LinuxFact]
    public async Task One_when_a_hard_limit_is_violated()
    {
        scene.Suite(Scene.Nap(0.05, "limits: [\"wall_time <= 10 ms\"]"));
        (await scene.RunAsync("run", "--record")).ShouldExitWith(0);
        (await scene.RunAsync("baseline", "accept")).ShouldExitWith(2);
        (await scene.RunAsync("baseline", "accept", "--allow-failed")).ShouldExitWith(0);

        (await scene.RunAsync("run")).ShouldExitWith(1);
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("run", "--no-such-option")]
    [InlineData("run", "no-such-folder")]
    [InlineData("ab")]
    [InlineData("compare", "--baseline", "missing.json", "--head", "missing.json")]
    [InlineData("report", "missing.json")]
    [InlineData("baseline", "accept", "missing")]
    [InlineData("baseline", "prune", "--keep", "0")]
    [InlineData("schema", "nothing")]
    [InlineData("doctor", "--probe", "x")]
    [InlineData("doctor", "--probe", "-1")]
    [InlineData("doctor", "--probe", "99999999999")]
    [InlineData("run", "--record", "--confirm", "x")]
    [InlineData("run", "--record", "--confirm")]
    [InlineData("run", "--record", "--confirm", "99999999999")]
    [InlineData("run", "--seed", "x")]
    [InlineData("run", "--record=x", "--confirm", "1")]
    [InlineData("run", "--record", "--only-changed")]
    [InlineData("ab", "--only-changed", "--base-env")]
    [InlineData("ab", "--only-changed", "--base-env", "A=1", "--base", "main")]
    [InlineData("ab", "--only-changed=x", "--base-env", "A=1")]
    [InlineData("calibrate", "--launches", "x")]
    [InlineData("power", "x")]
    public async Task Two_when_what_was_asked_makes_no_sense(params string[] arguments)
    {
        PerfgateProcess.Ended ended = await scene.RunAsync(arguments);

        ended.ShouldExitWith(2);
        ended.Output.ShouldBeEmpty();
        ended.Error.ShouldStartWith("perfgate: ");
        ended.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Two_when_the_suite_is_faulty_and_every_fault_has_a_place()
    {
        scene.Suite("schema: perfgate/suite@1\nsuite: demo\nbenchmarks:\n  - name: a\n    kind: comand\n    comand: [x]\n");

        PerfgateProcess.Ended ended = await scene.RunAsync("run");

        ended.ShouldExitWith(2);
        ended.Error.ShouldContain("perfgate.yml:5:");
        ended.Error.ShouldContain("perfgate.yml:6:");
        ended.Error.ShouldContain("command");
    }

    [LinuxFact]
    public async Task Two_when_the_record_cannot_be_written_and_the_journal_is_named()
    {
        scene.Suite(Scene.Nap(0.01));
        Directory.CreateDirectory(Path.Combine(scene.Path, "perfgate-out", "run.json"));

        PerfgateProcess.Ended ended = await scene.RunAsync("run", "--record");

        ended.ShouldExitWith(2);
        ended.Output.ShouldContain("measured 1 of 1 case, and perfgate-out/run.json could not be written; the launches are kept in perfgate-out/run.journal.jsonl");
        scene.Has("perfgate-out/run.journal.jsonl").ShouldBeTrue();
    }

    [LinuxFact]
    public async Task Three_when_the_command_fails_and_its_last_words_are_shown()
    {
        scene.Suite(Scene.Nap(0.01).Replace("[sleep, \"0.01\"]", "[sh, -c, \"echo the disk is on fire >&2; exit 7\"]", StringComparison.Ordinal));

        PerfgateProcess.Ended ended = await scene.RunAsync("run", "--record");

        ended.ShouldExitWith(3);
        ended.Error.ShouldContain("7");
        ended.Error.ShouldContain("the disk is on fire");
    }

    [LinuxFact]
    public async Task Three_when_there_is_no_baseline_and_the_next_step_is_said()
    {
        scene.Suite(Scene.Nap(0.01));

        PerfgateProcess.Ended ended = await scene.RunAsync("run");

        ended.ShouldExitWith(3);
        (ended.Output + ended.Error).ShouldContain("perfgate baseline accept");
    }

    [LinuxFact]
    public async Task Three_when_the_command_takes_too_long()
    {
        scene.Suite(Scene.Nap(60, "timeout: 300 ms"));

        (await scene.RunAsync("run", "--record")).ShouldExitWith(3);
    }

    [LinuxFact]
    public async Task Four_when_every_baseline_is_of_another_machine()
    {
        scene.Suite(Scene.Nap(0.01));
        (await scene.RunAsync("run", "--record")).ShouldExitWith(0);
        scene.Write("other/run.json", scene.Read("perfgate-out/run.json").Replace("\"cpu_model\": \"", "\"cpu_model\": \"Other ", StringComparison.Ordinal));
        (await scene.RunAsync("baseline", "accept", "other")).ShouldExitWith(0);

        PerfgateProcess.Ended ended = await scene.RunAsync("run");

        ended.ShouldExitWith(4);
        ended.Output.ShouldContain("cpu_model");
    }

    [LinuxFact]
    public async Task Cancelled_runs_end_with_130_and_keep_what_was_measured()
    {
        scene.Suite(Scene.Nap(0.3, "tags: []"));
        using System.Diagnostics.Process perfgate = PerfgateProcess.Start(scene.Path, "run", "--record");
        await Scene.WaitForAsync(() => scene.Has("perfgate-out/run.journal.jsonl") && File.ReadLines(Path.Combine(scene.Path, "perfgate-out/run.journal.jsonl")).Count() > 1);

        Signals.Send(perfgate.Id, Signals.Interrupt);
        await perfgate.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(40)).Token);

        perfgate.ExitCode.ShouldBe(130);
        scene.Read("perfgate-out/run.json").ShouldContain("\"interrupted\"");
        scene.Has("perfgate-out/run.journal.jsonl").ShouldBeFalse();
    }

    [LinuxFact]
    public async Task A_cancelled_calibration_stores_nothing_and_claims_nothing()
    {
        scene.Suite(Scene.Nap(0.3, "tags: []"));
        using System.Diagnostics.Process perfgate = PerfgateProcess.Start(scene.Path, "calibrate");
        await Scene.WaitForAsync(() => scene.Has("perfgate-out/calibration/run.journal.jsonl") && File.ReadLines(Path.Combine(scene.Path, "perfgate-out/calibration/run.journal.jsonl")).Count() > 1);

        Signals.Send(perfgate.Id, Signals.Interrupt);
        await perfgate.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(40)).Token);

        perfgate.ExitCode.ShouldBe(130);
        scene.Has("baselines").ShouldBeFalse();
        (await perfgate.StandardOutput.ReadToEndAsync()).ShouldNotContain("calibrated");
        (await perfgate.StandardError.ReadToEndAsync()).ShouldNotContain("calibrated");
        PerfgateProcess.Ended from = await scene.RunAsync("calibrate", "--from", "perfgate-out/calibration");
        from.ShouldExitWith(2);
        from.Error.ShouldContain("was interrupted");
    }

    [Fact]
    public async Task A_number_that_is_none_is_refused_with_what_the_option_takes()
    {
        PerfgateProcess.Ended ended = await scene.RunAsync("baseline", "prune", "--keep", "abc");
        ended.ShouldExitWith(2);
        ended.Error.ShouldContain("perfgate: --keep abc is not a whole number. --keep: How many of the newest accepted runs to keep in each baseline, 1 to 10.");
        ended.Error.ShouldNotContain("System.");
    }

    [Fact]
    public async Task Help_and_version_end_with_0()
    {
        (await scene.RunAsync("--help")).ShouldExitWith(0);
        (await scene.RunAsync("--version")).ShouldExitWith(0);
        (await scene.RunAsync("run", "--help")).ShouldExitWith(0);
    }

    private async Task RecordAndAcceptAsync(double seconds)
    {
        scene.Suite(Scene.Nap(0).Replace("[sleep, \"0\"]", "[sh, nap.sh]", StringComparison.Ordinal));
        scene.Write("nap.sh", FormattableString.Invariant($"sleep {seconds}"));
        (await scene.RunAsync("run", "--record")).ShouldExitWith(0);
        (await scene.RunAsync("baseline", "accept")).ShouldExitWith(0);
    }
}
