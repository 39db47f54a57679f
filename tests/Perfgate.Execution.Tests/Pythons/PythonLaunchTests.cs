using Perfgate.Execution.Tests.Runs;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Quantities;
using Perfgate.Suites;
using Perfgate.TestKit;

namespace Perfgate.Execution.Tests.Pythons;

/// <summary>The worker for Python functions, started with the machine's Python.</summary>
public sealed class PythonLaunchTests
{
    [Python3Fact]
    public async Task A_callable_is_timed_and_the_launch_says_who_did_it()
    {
        Launch launch = await PythonRun.StepAsync("pass");

        launch.Status.ShouldBe(LaunchStatus.Measured, launch.Reason);
        launch.Samples[0].Metric.ShouldBe(PythonMetrics.StepTime.Name);
        launch.Of("step_time").ShouldAllBe(seconds => seconds >= 0.001);
        launch.Of("wall_time").ShouldBe(launch.Of("step_time"));
        launch.SampledAt!.Count.ShouldBe(launch.Of("step_time").Count);
        launch.Worker.ShouldNotBeNull().ShouldStartWith("python 3.");
        launch.Summary["cuda_events"].ShouldBe(0);
        launch.Doubts.ShouldBeNull();
    }

    [Python3Fact]
    public async Task Preparation_warm_up_and_compilation_are_metrics_with_one_value_a_launch()
    {
        Launch launch = await PythonRun.LaunchAsync(
            """
            import time
            time.sleep(0.05)
            def build():
                calls = []
                def step():
                    calls.append(1)
                    time.sleep(0.2 if len(calls) in (1, 4) else 0.001)
                return step
            """);

        launch.Of("prepare_time").ShouldHaveSingleItem().ShouldBeGreaterThan(0.05);
        launch.Of("first_iteration").ShouldHaveSingleItem().ShouldBeGreaterThan(0.2);
        launch.Of("warmup_time").ShouldHaveSingleItem().ShouldBeGreaterThanOrEqualTo(launch.Of("first_iteration")[0]);
        launch.Of("compile_time").ShouldHaveSingleItem().ShouldBeGreaterThan(0.38);
        launch.Of("step_time").Median().ShouldBeLessThan(0.1);
    }

    [Python3Fact]
    public async Task Iterations_that_become_faster_are_warmed_up_until_they_settle()
    {
        Launch launch = await PythonRun.LaunchAsync(
            """
            import time
            def build():
                calls = []
                def step():
                    calls.append(1)
                    time.sleep(max(0.002, 0.1 - 0.01 * len(calls)))
                return step
            """);

        launch.Summary["warmup_iterations"].ShouldBeGreaterThan(10);
        launch.Of("step_time").Median().ShouldBeLessThan(0.02);
    }

    [Python3Fact]
    public async Task Axes_and_the_seed_are_arguments_of_the_kinds_they_look_like()
    {
        static Benchmark Axes(Benchmark benchmark) => benchmark with
        {
            Axes = [new Axis("whole", ["8"]), new Axis("real", ["0.5"]), new Axis("flag", ["false"]), new Axis("text", ["007"])],
            Subject = new Subject.Python("{{text}}.py:build") { Interpreter = [Python3.Program, "-X", "dev"] },
        };
        using TestRun run = new();
        await File.WriteAllTextAsync(run.PathTo(Path.Combine("head", "007.py")),
            """
            import random, sys
            import perfgate
            def build(whole, real, flag, text, seed, other=3):
                assert (whole, real, flag, text, other) == (8, 0.5, False, "007", 3), (whole, real, flag, text)
                assert perfgate.parameters["whole"] == 8 and perfgate.seed == seed
                assert random.random() == random.Random(seed).random()
                assert sys.flags.dev_mode
                calls = []
                def step():
                    perfgate.checksum("later" if calls else f"{seed}")
                    calls.append(1)
                return step
            """);

        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(Axes(PythonRun.Benchmark())));

        launch.Status.ShouldBe(LaunchStatus.Measured, launch.Reason);
        long seed = WorkSeed.Of(Axes(PythonRun.Benchmark()).Cases().Single().Id);
        launch.Checksum.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{seed}"))));
    }

    [Python3Fact]
    public async Task Time_in_a_nested_span_counts_there_only_and_an_iteration_without_the_span_counts_zero()
    {
        Launch launch = await PythonRun.LaunchAsync(
            """
            import time
            import perfgate
            def build():
                calls = []
                def step():
                    calls.append(1)
                    with perfgate.span("outer"):
                        with perfgate.span("inner"):
                            time.sleep(0.003)
                        time.sleep(0.001)
                    if len(calls) % 2:
                        with perfgate.span("rare"):
                            pass
                return step
            """);

        int samples = launch.Of("step_time").Count;
        launch.Spans.ShouldAllBe(span => span.Seconds.Count == samples);
        launch.Span("inner").Min().ShouldBeGreaterThanOrEqualTo(0.003);
        launch.Span("outer").Min().ShouldBeInRange(0.001, launch.Span("inner").Min());
        launch.Span("rare").Count(seconds => seconds == 0).ShouldBeInRange(samples / 2 - 1, samples / 2 + 1);
    }

    [Python3Fact]
    public async Task Tokens_samples_and_counters_are_counted_an_iteration_and_make_rates()
    {
        Launch launch = await PythonRun.StepAsync("perfgate.tokens(30); perfgate.samples(2); perfgate.counter('hits'); perfgate.metric('loss', 2500, 'ms')");

        int samples = launch.Of("step_time").Count;
        launch.Counters["tokens"].ShouldBe(30 * samples);
        launch.Counters["samples"].ShouldBe(2 * samples);
        launch.Counters["hits"].ShouldBe(samples);
        launch.Of("tokens_per_second")[0].ShouldBe(30 / launch.Of("wall_time")[0], 1e-6);
        launch.Of("samples_per_second")[0].ShouldBe(2 / launch.Of("wall_time")[0], 1e-6);
        launch.Of("loss").ShouldAllBe(value => value == 2.5);
    }

    [Python3Fact]
    public async Task An_iteration_too_short_for_the_clock_is_called_several_times_a_sample()
    {
        Launch launch = await PythonRun.LaunchAsync("import perfgate\ndef build():\n    return lambda: perfgate.tokens(3)\n");

        launch.Summary["calls_per_sample"].ShouldBeGreaterThan(10);
        launch.Of("step_time").Min().ShouldBeInRange(1e-9, 20e-6);
        (launch.Counters["tokens"] / launch.Of("step_time").Count).ShouldBe(3, 1e-9);
        launch.Doubts.ShouldHaveSingleItem().ShouldContain("mean of several calls");
    }

    [Python3Fact]
    public async Task A_generator_cleans_up_after_the_last_iteration()
    {
        using TestRun run = new();
        await File.WriteAllTextAsync(run.PathTo(Path.Combine("head", "bench.py")),
            $"""
            def build():
                try:
                    yield lambda: None
                finally:
                    open({ToPython(run.Log)}, "w").write("cleaned")
            """);

        TestRun.OnlyLaunch(await run.RunAsync(PythonRun.Benchmark())).Status.ShouldBe(LaunchStatus.Measured);

        run.LogLines().ShouldBe(["cleaned"]);
    }

    [Python3Fact]
    public async Task A_module_of_the_working_folder_is_found_by_its_name_and_the_worker_leaves_nothing_behind()
    {
        using TestRun run = new();
        await File.WriteAllTextAsync(run.PathTo(Path.Combine("head", "deep", "package", "bench.py")),
            $"""
            import os, sys
            class Bench:
                @staticmethod
                def build():
                    worker = sys.modules["__main__"].__file__
                    open({ToPython(run.Log)}, "w").write(worker + "\n" + oct(os.stat(os.path.dirname(worker)).st_mode & 0o777))
                    return lambda: None
            """);

        Benchmark benchmark = PythonRun.Benchmark("package.bench:Bench.build") with { WorkingFolder = "deep" };
        TestRun.OnlyLaunch(await run.RunAsync(benchmark)).Status.ShouldBe(LaunchStatus.Measured);

        string[] told = run.LogLines();
        File.Exists(told[0]).ShouldBeFalse();
        Directory.Exists(Path.GetDirectoryName(told[0])).ShouldBeFalse();
        if (!OperatingSystem.IsWindows())
            told[1].ShouldBe("0o700");
    }

    [Python3Fact]
    public async Task A_file_may_be_called_like_a_module_in_use()
    {
        using TestRun run = new();
        await File.WriteAllTextAsync(run.PathTo(Path.Combine("head", "json.py")), "import perfgate\ndef build():\n    return lambda: perfgate.tokens(1)\n");

        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(PythonRun.Benchmark("json.py:build")));

        launch.Status.ShouldBe(LaunchStatus.Measured, launch.Reason);
    }

    [Python3Fact]
    public async Task What_is_not_there_is_skipped_and_not_failed()
    {
        Launch launch = await PythonRun.StepAsync("perfgate.skip('no device here')");

        (launch.Status, launch.Reason).ShouldBe((LaunchStatus.Skipped, "no device here"));
    }

    [Python3Fact]
    public async Task A_spawned_process_may_use_the_same_module()
    {
        Launch launch = await PythonRun.LaunchAsync(
            """
            import multiprocessing
            import perfgate
            def work(value):
                with perfgate.span("there"):
                    perfgate.tokens(1)
                return 2 * value
            def build():
                pool = multiprocessing.get_context("spawn").Pool(1)
                def step():
                    assert pool.map(work, [21]) == [42]
                yield step
                pool.terminate()
            """);

        launch.Status.ShouldBe(LaunchStatus.Measured, launch.Reason);
        launch.Spans.ShouldBeEmpty();
    }

    [Python3Fact]
    public async Task The_memory_of_the_process_is_its_own_and_not_that_of_perfgate()
    {
        Launch launch = await PythonRun.StepAsync("pass", benchmark => benchmark.Declaring("peak_host_memory", Unit.Bytes));

        launch.Of("peak_host_memory").Max().ShouldBeInRange(4e6, 60e6);
    }

    private static string ToPython(string path) => $"r\"{path}\"";
}
