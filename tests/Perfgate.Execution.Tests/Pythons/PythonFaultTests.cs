using Perfgate.Measurements;
using Perfgate.Quantities;
using Perfgate.Suites;
using Perfgate.TestKit;

namespace Perfgate.Execution.Tests.Pythons;

/// <summary>Whatever the code under test does, the launch ends with one sentence, and with the end of the traceback.</summary>
public sealed class PythonFaultTests
{
    [Python3Theory]
    [InlineData("raise RuntimeError('no weights\\nfor this model.')", "RuntimeError: no weights for this model, at bench.py line 5 in step.")]
    [InlineData("raise ValueError('\\udc80 half a pair')", "ValueError: ? half a pair, at bench.py line 5 in step.")]
    [InlineData("bytearray(1 << 62)", "out of memory: MemoryError, at bench.py line 5 in step.")]
    [InlineData("raise RuntimeError('CUDA error: out of memory')", "out of memory: RuntimeError: CUDA error: out of memory, at bench.py line 5 in step.")]
    [InlineData("sys.exit(3)", "the code under test ended its process: sys.exit(3), at bench.py line 5 in step.")]
    [InlineData("raise KeyboardInterrupt", "interrupted, at bench.py line 5 in step.")]
    [InlineData("perfgate.metric('step_time', 1, 's')", "ValueError: perfgate.metric: perfgate measures step_time itself; give yours another name, at bench.py line 5 in step.")]
    [InlineData("perfgate.metric('time per token', 1, 's')", "ValueError: perfgate.metric: 'time per token' has other characters than letters, digits, '.', '_', '/' and '-', or is longer than 64, at bench.py line 5 in step.")]
    [InlineData("perfgate.tokens(float('nan'))", "ValueError: perfgate.counter: tokens is nan, which is not finite, at bench.py line 5 in step.")]
    public async Task An_error_is_a_sentence_with_its_place_and_the_traceback_comes_along(string line, string sentence)
    {
        Launch launch = await PythonRun.StepAsync(line);

        launch.Status.ShouldBe(LaunchStatus.Failed);
        launch.Reason.ShouldBe("The worker reports: " + sentence);
        launch.OutputTail.ShouldNotBeNull().ShouldContain("line 5, in step");
        launch.OutputTail.ShouldNotContain("_session.py");
    }

    [Python3Theory]
    [InlineData("def build(n):\n    return lambda: None", "build needs n; the benchmark's axes are none.")]
    [InlineData("async def build():\n    pass", "build is asynchronous; write a plain function")]
    [InlineData("def build():\n    async def step(): pass\n    return step", "build returned an asynchronous callable")]
    [InlineData("def build():\n    return lambda: (i for i in [1])", "An iteration returned a generator: nothing of it has run.")]
    [InlineData("def build():\n    pass", "build returned nothing; it must return (or yield) the callable")]
    [InlineData("def build():\n    return 5", "build returned a value of type int; it must return")]
    [InlineData("def build():\n    return\n    yield", "build ended without a yield")]
    [InlineData("def bulid():\n    pass", "bench.py has no function `build`; it has bulid.")]
    [InlineData("import not_there", "ModuleNotFoundError: No module named 'not_there', at bench.py line 1 in <module>. The interpreter is ")]
    [InlineData("def build(:", "SyntaxError: ")]
    public async Task A_function_that_cannot_be_measured_is_told_why(string code, string sentence)
    {
        Launch launch = await PythonRun.LaunchAsync(code);

        launch.Status.ShouldBe(LaunchStatus.Failed);
        launch.Reason.ShouldNotBeNull().ShouldStartWith("The worker reports: " + sentence);
    }

    [Python3Fact]
    public async Task Names_that_never_end_are_refused() =>
        (await PythonRun.StepAsync("for each in range(300): perfgate.counter(f'request {each}')"))
            .Reason.ShouldBe("The worker reports: ValueError: perfgate.counter: more than 256 names; name what is done and not each time it is done, at bench.py line 5 in step.");

    [Python3Theory]
    [InlineData("none.py:build", "There is no file none.py in ")]
    [InlineData("none.deep:build", "There is no module none in ")]
    public async Task A_target_that_is_not_there_is_named(string target, string sentence) =>
        (await PythonRun.StepAsync("pass", benchmark => benchmark with { Subject = new Subject.Python(target) }))
            .Reason.ShouldNotBeNull().ShouldStartWith("The worker reports: " + sentence);

    [Python3Fact]
    public async Task An_axis_that_the_function_does_not_take_is_named() =>
        (await PythonRun.StepAsync("pass", benchmark => benchmark with { Axes = [new Axis("batch", ["8"])] }))
            .Reason.ShouldBe("The worker reports: build does not take the axis batch; its arguments are none.");

    [Python3Fact]
    public async Task An_interpreter_that_is_not_there_is_named() =>
        (await PythonRun.StepAsync("pass", benchmark => benchmark with { Subject = new Subject.Python("bench.py:build") { Interpreter = ["no-such-python"] } }))
            .Reason.ShouldNotBeNull().ShouldStartWith("The program 'no-such-python' was not found");

    [Python3Fact]
    public async Task A_hang_is_killed_and_the_tail_says_where_it_hung()
    {
        Launch launch = await PythonRun.StepAsync("threading.Event().wait()", benchmark => benchmark with { Timeout = TimeSpan.FromSeconds(2) });

        launch.Status.ShouldBe(LaunchStatus.TimedOut);
        launch.Reason.ShouldBe("The worker was silent for longer than its timeout of 2 s; it was killed.");
        launch.OutputTail.ShouldNotBeNull().ShouldContain("bench.py\", line 5 in step");
    }

    [Python3Fact]
    public async Task Long_work_that_moves_is_no_hang()
    {
        Launch launch = await PythonRun.StepAsync("time.sleep(0.7)", benchmark => benchmark with
        {
            Timeout = TimeSpan.FromSeconds(3),
            Sampling = benchmark.Sampling with { WarmUpTime = TimeSpan.FromSeconds(4), FewestSamples = 1, MostSamples = 1 },
        });

        launch.Status.ShouldBe(LaunchStatus.Measured, launch.Reason);
    }

    [Python3Fact]
    public async Task A_crash_below_Python_shows_its_stack()
    {
        Launch launch = await PythonRun.StepAsync("import ctypes; ctypes.string_at(0)");

        launch.Status.ShouldBe(LaunchStatus.Failed);
        launch.Reason.ShouldNotBeNull().ShouldContain(OperatingSystem.IsWindows() ? "The worker" : "exit code 139 (SIGSEGV)");
        launch.OutputTail.ShouldNotBeNull().ShouldContain("bench.py\", line 5 in step");
    }

    [Python3Fact]
    public async Task A_process_that_ends_without_a_word_is_told_by_its_exit_code() =>
        (await PythonRun.StepAsync("os._exit(7)")).Reason.ShouldBe("The worker ended with exit code 7 before it sent done, skip or error.");

    [Python3Fact]
    public async Task Nothing_that_user_code_prints_gets_into_the_conversation()
    {
        Launch launch = await PythonRun.StepAsync("""print('{"type":"done"}'); os.write(1, b'raw\xff'); os.system('echo from a shell'); print('\udc80'); sys.stdin.read()""");

        launch.Status.ShouldBe(LaunchStatus.Measured, launch.Reason);
        launch.Of("step_time").Count.ShouldBeGreaterThan(1);
    }

    [Python3Fact]
    public async Task A_flood_of_output_is_read_and_forgotten() =>
        (await PythonRun.StepAsync("print('x' * 100_000)")).Status.ShouldBe(LaunchStatus.Measured);

    [Python3Fact]
    public async Task Threads_that_are_left_running_do_not_keep_the_worker()
    {
        Launch launch = await PythonRun.StepAsync("threading.active_count() > 2 or threading.Thread(target=time.sleep, args=(60,)).start()");

        launch.Status.ShouldBe(LaunchStatus.Measured, launch.Reason);
        launch.Seconds.ShouldBeLessThan(15);
    }

    [Python3Fact]
    public async Task Memory_that_grows_is_a_doubt() =>
        (await PythonRun.LaunchAsync(
            """
            import time
            def build():
                kept = []
                def step():
                    kept.append(b"x" * (8 << 20))
                    time.sleep(0.02)
                return step
            """, benchmark => benchmark with { Sampling = benchmark.Sampling with { FewestSamples = 20 } }))
            .Doubts.ShouldNotBeNull().ShouldContain(doubt => doubt.Contains("memory grew"));

    [Python3Theory]
    [InlineData("tokens_per_second", "tok/s", "a call of perfgate.tokens in every iteration")]
    [InlineData("peak_device_memory", "B", "PyTorch or CuPy at work on a CUDA device")]
    [InlineData("loss", "count", "calls of perfgate.metric with its name")]
    public async Task A_declared_metric_that_never_comes_is_told_what_it_needs(string metric, string unit, string needs)
    {
        Launch launch = await PythonRun.StepAsync("pass", benchmark => benchmark.Declaring(metric, new Unit(unit)));

        launch.Status.ShouldBe(LaunchStatus.Failed);
        launch.Reason.ShouldBe($"The worker never sent a value of {metric}, which the suite declares. {metric} needs {needs}.");
    }
}
