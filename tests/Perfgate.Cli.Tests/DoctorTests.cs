using Perfgate.TestKit;

namespace Perfgate.Cli.Tests;

/// <summary><c>perfgate doctor</c> on machines with and without CUDA.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task Without_a_driver_one_line_says_so_and_what_still_works()
    {
        using TemporaryFolder folder = new();

        PerfgateProcess.Ended ended = await PerfgateProcess.RunAsync(folder.Path, new Dictionary<string, string> { ["PERFGATE_CUDA_DRIVER"] = "/nowhere/libcuda.so.1" }, "doctor");

        ended.ShouldExitWith(0);
        ended.Output.ShouldContain("CUDA driver: PG6001: There is no CUDA driver (looked for /nowhere/libcuda.so.1).");
        ended.Output.ShouldContain("Everything but CUDA benchmarks works.");
        ended.Output.ShouldNotContain("NVML");
        ended.Output.ShouldNotContain("   at ");
    }

    [GccFact]
    public async Task A_device_is_described_with_what_would_make_its_results_invalid()
    {
        using FakeCuda fake = new("process=4711:1048576", "persistence=0");

        PerfgateProcess.Ended ended = await RunAsync(fake);

        ended.ShouldExitWith(0);
        ended.Output.ShouldContain($"CUDA driver: {fake.Driver}, CUDA 12.8");
        ended.Output.ShouldContain("NVRTC: ");
        ended.Output.ShouldContain("12.8, compiles for sm_75 to sm_120");
        ended.Output.ShouldContain("NVML: ");
        ended.Output.ShouldContain("device 0: Fake GPU 1000, sm_80, 1.000 GiB");
        ended.Output.ShouldContain("  key       gpu_power_limit_w: 400");
        ended.Output.ShouldContain("SM clock 1410 MHz, memory clock 5000 MHz, clock reasons None");
        ended.Output.ShouldContain("  users     process 4711, compute, 1.000 MiB");
        ended.Output.ShouldContain("    warning PG6050: Other processes use the device: 4711 (compute). End them");
        ended.Output.ShouldContain("    note    PG6058: Persistence mode is off");
        ended.Output.ShouldContain("  metrics   none (the device has none (Hopper and later do))");
        ended.Output.ShouldContain("  clocks    can");
        fake.State.SettingChanges.ShouldBe(0);
        fake.State.LiveObjects.ShouldBe(0);
    }

    [GccFact]
    public async Task A_quiet_device_has_nothing_against_it()
    {
        using FakeCuda fake = new();

        PerfgateProcess.Ended ended = await RunAsync(fake);

        ended.Output.ShouldContain("nothing found that would make results here invalid");
        ended.Output.ShouldContain("  users     none seen");
    }

    [GccTheory]
    [InlineData("devices=0", "CUDA driver: PG6005: There is no CUDA device here.")]
    [InlineData("fail=cuInit:*=34", "CUDA driver: PG6003: The CUDA driver library is a stub")]
    [InlineData("exclusive=1", "    error   PG6006: The device is busy or takes no further process")]
    [InlineData("fail=nvmlInit_v2:*=18", "NVML: PG6043: NVML does not start.")]
    [InlineData("lost_after=3", "    error   PG6047: The device is lost")]
    public async Task A_broken_machine_gets_a_plain_answer(string setting, string answer)
    {
        using FakeCuda fake = new(setting);

        PerfgateProcess.Ended ended = await RunAsync(fake);

        ended.ShouldExitWith(0);
        ended.Output.ShouldContain(answer);
        ended.Error.ShouldBeEmpty();
    }

    private static Task<PerfgateProcess.Ended> RunAsync(FakeCuda fake) => PerfgateProcess.RunAsync(Path.GetTempPath(), new Dictionary<string, string>
    {
        ["PERFGATE_CUDA_DRIVER"] = fake.Driver,
        ["PERFGATE_NVML"] = fake.Nvml,
        ["PERFGATE_NVRTC"] = fake.Nvrtc,
    }, "doctor");
}
