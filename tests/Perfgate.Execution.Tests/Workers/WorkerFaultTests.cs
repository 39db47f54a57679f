using Perfgate.Execution.Tests.Runs;
using Perfgate.Measurements;

namespace Perfgate.Execution.Tests.Workers;

/// <summary>Every fault <c>docs/worker-protocol.md</c> lists is one sentence.</summary>
public sealed class WorkerFaultTests
{
    private const string Free = "Standard output carries protocol lines only; free text belongs on standard error.";

    [Theory]
    [InlineData("garbage", "The worker sent a line that is not JSON: 'Loading checkpoint shards: 100%'. " + Free)]
    [InlineData("no-type", "The worker sent a line that is not a JSON object with a 'type': '[1, 2, 3]'. " + Free)]
    [InlineData("huge", "The worker sent a line longer than 4 MiB; send smaller blocks.")]
    [InlineData("type", "The worker sent a line of the unknown type 'greeting'; there are hello, phase, block, done, skip and error.")]
    [InlineData("version", "The worker speaks 'perfgate/worker@9'; this perfgate speaks 'perfgate/worker@1'.")]
    [InlineData("before", "The worker sent a 'block' before its 'hello'.")]
    [InlineData("infinity", "The worker sent a value that is not finite: latency.")]
    [InlineData("unit-change", "The worker sent latency in 's' and later in 'ms'; a metric keeps its unit for the whole launch.")]
    [InlineData("bad-unit", "The worker sent latency in 'MiB', but the suite declares it in 's'.")]
    [InlineData("exit", "The worker ended with exit code 3 before it sent done, skip or error.")]
    [InlineData("exit-after-done", "The worker sent 'done' and then ended with exit code 4.")]
    [InlineData("ignore-stop", "The worker sent another block after it was told to stop.")]
    [InlineData("error", "The worker reports: out of device memory")]
    public async Task A_fault_fails_the_launch_with_its_sentence(string fault, string sentence)
    {
        Launch launch = await LaunchAsync(fault);

        launch.Status.ShouldBe(LaunchStatus.Failed);
        launch.Reason.ShouldBe(sentence);
    }

    [Fact]
    public async Task NaN_is_named_although_it_is_not_even_JSON() =>
        (await LaunchAsync("nan")).Reason.ShouldNotBeNull().ShouldStartWith("The worker sent a value that is not finite: {\"type\":\"block\"");

    [Fact]
    public async Task A_member_of_the_wrong_type_is_named_with_its_place()
    {
        Launch launch = await LaunchAsync("member");

        launch.Status.ShouldBe(LaunchStatus.Failed);
        launch.Reason.ShouldNotBeNull().ShouldStartWith("The worker sent a 'hello' whose members do not fit at $.name");
    }

    [Fact]
    public async Task A_declared_metric_that_never_comes_fails_the_launch()
    {
        Launch launch = await LaunchAsync("missing", mostSeconds: 0.2);

        launch.Status.ShouldBe(LaunchStatus.Failed);
        launch.Reason.ShouldBe("The worker never sent a value of latency, which the suite declares.");
        launch.Samples.ShouldHaveSingleItem().Metric.Value.ShouldBe("something_else");
    }

    [Theory]
    [InlineData("silent", "The worker was silent for longer than its timeout of 1 s; it was killed.")]
    [InlineData("chat-after-stop", "The worker did not send 'done' within 1 s after it was told to stop; it was killed.")]
    [InlineData("stay", "The worker did not end within 1 s after its last line; it was killed.")]
    public async Task Waiting_has_an_end(string fault, string sentence)
    {
        Launch launch = await LaunchAsync(fault, timeout: 1);

        launch.Status.ShouldBe(LaunchStatus.TimedOut);
        launch.Reason.ShouldBe(sentence);
    }

    [Fact]
    public async Task A_worker_that_falls_silent_keeps_its_samples()
    {
        Launch launch = await LaunchAsync("silent-after-block", timeout: 1);

        launch.Status.ShouldBe(LaunchStatus.TimedOut);
        launch.Samples.ShouldHaveSingleItem().Values.Count.ShouldBe(10);
    }

    [Fact]
    public async Task The_last_lines_of_standard_error_come_with_a_failure()
    {
        (await LaunchAsync("exit")).OutputTail.ShouldBe("no memory for the model");
        string[] flood = (await LaunchAsync("stderr")).OutputTail.ShouldNotBeNull().Split('\n');
        flood.Length.ShouldBe(64);
        flood[^1].ShouldStartWith("complaint 50000 ");
    }

    [Fact]
    public async Task A_missing_worker_is_a_sentence()
    {
        using TestRun run = new();
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(
            TestRun.Worker("") with { Subject = new Perfgate.Suites.Subject.Worker(Perfgate.Suites.CommandLine.Direct(["no-such-worker"])) }));

        launch.Status.ShouldBe(LaunchStatus.Failed);
        launch.Reason.ShouldNotBeNull().ShouldStartWith("The program 'no-such-worker' was not found");
    }

    private static async Task<Launch> LaunchAsync(string fault, double timeout = 20, double mostSeconds = 5)
    {
        using TestRun run = new();
        Perfgate.Suites.Benchmark benchmark = TestRun.Worker("--fault " + fault);
        return TestRun.OnlyLaunch(await run.RunAsync(benchmark with
        {
            Timeout = TimeSpan.FromSeconds(timeout),
            Sampling = benchmark.Sampling with { MostTime = TimeSpan.FromSeconds(mostSeconds) },
        }));
    }
}
