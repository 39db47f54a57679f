using System.Text.Json;
using Perfgate.TestKit;

namespace Perfgate.Cli.Tests;

/// <summary>Suites with CUDA benchmarks on machines with and without a device.</summary>
public sealed class CudaSuiteTests
{
    private const string Command = """
          - name: command
            kind: command
            command: "true"

        """;

    [LinuxTheory]
    [InlineData("run")]
    [InlineData("calibrate")]
    [InlineData("ab", "--base-dir", ".", "--head-dir", ".")]
    public async Task A_required_device_that_is_missing_ends_before_anything_is_measured(params string[] arguments)
    {
        using TemporaryFolder folder = Suite(Command + Kernel("device: required"));

        PerfgateProcess.Ended ended = await PerfgateProcess.RunAsync(folder.Path, NoDriver, [.. arguments, "--out", "out"]);

        ended.ShouldExitWith(3);
        ended.Error.ShouldContain("error PG6122: The benchmark 'kernel' requires CUDA device 0, so nothing was measured. PG6001: There is no CUDA driver (looked for /nowhere/libcuda.so.1).");
        File.Exists(folder.File("out/run.json")).ShouldBeFalse();
    }

    [LinuxFact]
    public async Task A_case_skipped_for_want_of_a_device_is_shown_and_not_counted_as_compared()
    {
        using TemporaryFolder folder = Suite(Command + Kernel(""));
        await PerfgateProcess.RunAsync(folder.Path, NoDriver, "run", "--record", "--filter", "command", "--out", "first");
        (await PerfgateProcess.RunAsync(folder.Path, NoDriver, "baseline", "accept", "first", "--baselines", "baselines")).ShouldExitWith(0);

        PerfgateProcess.Ended ended = await PerfgateProcess.RunAsync(folder.Path, NoDriver, "run", "--baselines", "baselines", "--out", "out");

        ended.Output.ShouldContain("skipped       kernel");
        ended.Output.ShouldContain("compared 1 of 2 expected cases");
    }

    [LinuxFact]
    public async Task A_suite_of_skipped_cases_alone_does_not_pass()
    {
        using TemporaryFolder folder = Suite(Kernel(""));

        PerfgateProcess.Ended ended = await PerfgateProcess.RunAsync(folder.Path, NoDriver, "run", "--baselines", "baselines", "--out", "out");

        ended.ShouldExitWith(3);
        ended.Output.ShouldContain("Nothing was compared.");
    }

    [LinuxFact]
    public async Task A_reason_to_skip_that_many_cases_share_is_told_once()
    {
        using TemporaryFolder folder = Suite(string.Concat(Enumerable.Range(0, 5).Select(index => Kernel("").Replace("name: kernel", $"name: kernel{index}", StringComparison.Ordinal))));

        PerfgateProcess.Ended ended = await PerfgateProcess.RunAsync(folder.Path, NoDriver, "run", "--baselines", "baselines", "--out", "out");

        ended.Error.Split('\n').Count(line => line.Contains("There is no CUDA driver")).ShouldBe(1);
        ended.Error.ShouldMatch(@"\.\.\. and 4 more cases skipped for the same reason as kernel\d");
        ended.Output.Split('\n').Count(line => line.StartsWith("skipped ", StringComparison.Ordinal) && line.Contains("There is no CUDA driver")).ShouldBe(1);
    }

    [GccFact]
    public async Task Nothing_that_is_printed_of_a_hostile_path_is_a_command_or_hides_anything()
    {
        using FakeCuda fake = new();
        string path = new string('x', 70) + " ::error::planted \u202Egnp\u200B ##[error]planted .ptx";
        using TemporaryFolder folder = Suite(Kernel("").Replace("kernel.ptx", $"\"{path}\"", StringComparison.Ordinal));
        Dictionary<string, string> variables = new() { ["PERFGATE_CUDA_DRIVER"] = fake.Driver, ["PERFGATE_NVML"] = fake.Nvml };

        foreach (string command in (string[])["plan", "run"])
        {
            PerfgateProcess.Ended ended = await PerfgateProcess.RunAsync(folder.Path, variables, command);

            (ended.Output + ended.Error).ShouldContain("planted");
            foreach (string line in (ended.Output + "\n" + ended.Error).Split('\n'))
            {
                line.TrimStart().StartsWith("::", StringComparison.Ordinal).ShouldBeFalse(line);
                line.ShouldNotContain("##[");
                line.ShouldNotContain('\u202E');
                line.ShouldNotContain('\u200B');
            }
        }
    }

    [GccFact]
    public async Task A_device_that_is_busy_fails_a_mixed_suite()
    {
        using FakeCuda fake = new("exclusive=1");
        using TemporaryFolder folder = Suite(Command + Kernel(""));

        Dictionary<string, string> variables = new() { ["PERFGATE_CUDA_DRIVER"] = fake.Driver, ["PERFGATE_NVML"] = fake.Nvml };

        PerfgateProcess.Ended ended = await PerfgateProcess.RunAsync(folder.Path, variables, "run", "--baselines", "baselines", "--out", "out");

        ended.ShouldExitWith(3);
        ended.Output.ShouldContain("invalid       kernel");
        ended.Output.ShouldContain("The device is busy");
    }

    [GccFact]
    public async Task The_devices_belong_to_the_class_whatever_part_of_the_suite_is_measured()
    {
        using FakeCuda fake = new();
        using TemporaryFolder folder = Suite(Command + Kernel(""));
        Dictionary<string, string> variables = new() { ["PERFGATE_CUDA_DRIVER"] = fake.Driver, ["PERFGATE_NVML"] = fake.Nvml, ["PERFGATE_NVRTC"] = fake.Nvrtc };

        (await PerfgateProcess.RunAsync(folder.Path, variables, "run", "--record", "--filter", "command", "--out", "out")).ShouldExitWith(0);
        (await PerfgateProcess.RunAsync(folder.Path, variables, "baseline", "accept", "out", "--baselines", "baselines")).ShouldExitWith(0);
        PerfgateProcess.Ended history = await PerfgateProcess.RunAsync(folder.Path, variables, "history", "--baselines", "baselines");
        PerfgateProcess.Ended elsewhere = await PerfgateProcess.RunAsync(folder.Path, NoDriver, "history", "--baselines", "baselines");

        using JsonDocument run = JsonDocument.Parse(File.ReadAllText(folder.File("out/run.json")));
        JsonElement environment = run.RootElement.GetProperty("environment");
        environment.GetProperty("key").GetProperty("gpu_name").GetString().ShouldBe("Fake GPU 1000");
        environment.GetProperty("start").GetProperty("readings").GetProperty("gpu0.temperature_celsius").GetDouble().ShouldBe(45);
        environment.GetProperty("end").GetProperty("readings").GetProperty("gpu0.energy_j").GetDouble().ShouldBeGreaterThan(0);
        history.Output.ShouldContain("-fake-gpu-1000-");
        history.Error.ShouldNotContain("PG9103");
        elsewhere.Error.ShouldContain("PG9103");
        fake.State.Contexts.ShouldBe(0);
        fake.State.NvmlHandles.ShouldBe(0);
    }

    private static Dictionary<string, string> NoDriver { get; } = new() { ["PERFGATE_CUDA_DRIVER"] = "/nowhere/libcuda.so.1" };

    private static TemporaryFolder Suite(string benchmarks)
    {
        TemporaryFolder folder = new();
        folder.Write("perfgate.yml", $"schema: perfgate/suite@1\nsuite: cuda\ndefaults: {{ launches: 2, confirm: 0 }}\nbenchmarks:\n{benchmarks}");
        folder.Write("kernel.ptx", ".version 7.0\n");
        return folder;
    }

    private static string Kernel(string more) => $$"""
          - name: kernel
            kind: cuda-kernel
            module: kernel.ptx
            kernel: increment
            grid: 4
            threads: 256
            buffers:
              a: { type: uint32, shape: "1024", use: in_out }
            arguments: [a, int32 1024]
            {{more}}

        """;
}
