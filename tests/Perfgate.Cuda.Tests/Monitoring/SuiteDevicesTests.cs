using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Monitoring;
using Perfgate.Environments;
using Perfgate.Measurements;
using Perfgate.Pipelines;
using Perfgate.Plans;
using Perfgate.Suites;
using Perfgate.TestKit;
using Case = Perfgate.Suites.Case;

namespace Perfgate.Cuda.Tests.Monitoring;

public sealed class SuiteDevicesTests
{
    private static readonly EnvironmentFingerprint Host = new() { Key = new Dictionary<string, string> { ["os"] = "linux" }, Recorded = new Dictionary<string, string> { ["kernel"] = "6" } };

    [GccFact]
    public void The_devices_a_suite_names_belong_to_the_class_and_no_context_is_made()
    {
        using FakeCuda fake = new();
        using SuiteDevices devices = Open(fake, CudaSuite.Command, CudaSuite.Subject());

        EnvironmentFingerprint environment = devices.AddTo(Host);

        environment.Class.Value.ShouldStartWith("linux-fake-gpu-1000-");
        environment.Key["gpu_power_limit_w"].ShouldBe("400");
        environment.Key.Keys.ShouldNotContain("nvrtc");
        environment.Recorded["gpu_vbios"].ShouldBe("96.00.89.00.01");
        environment.Recorded["kernel"].ShouldBe("6");
        environment.Recorded.Keys.ShouldNotContain("cuda_module_loading");
        devices.Concerns.ShouldBeEmpty();
        fake.State.Contexts.ShouldBe(0);
        fake.State.SettingChanges.ShouldBe(0);
    }

    [GccFact]
    public void The_compilers_version_belongs_to_the_class_of_a_suite_that_compiles()
    {
        using FakeCuda fake = new();
        using SuiteDevices devices = Open(fake, CudaSuite.Subject(module: "scale.cu"));

        devices.Key["nvrtc"].ShouldBe("12.8");
    }

    [GccFact]
    public void A_second_device_has_fields_of_its_own()
    {
        using FakeCuda fake = new("devices=2");
        using SuiteDevices devices = Open(fake, CudaSuite.Subject(device: 1), CudaSuite.Subject(device: 0));

        devices.Key["gpu_name"].ShouldBe("Fake GPU 1000");
        devices.Key["gpu_name_1"].ShouldBe("Fake GPU 1000");
        devices.Key.Keys.ShouldNotContain("cuda_driver_api_1");
        devices.Recorded["gpu_uuid_nvml_1"].ShouldBe("GPU-11112233-4455-6677-8899-aabbccddee01");
    }

    [GccFact]
    public void The_state_of_the_machine_has_the_devices_readings()
    {
        using FakeCuda fake = new("temperature=55");
        using SuiteDevices devices = Open(fake, CudaSuite.Subject());

        MachineState state = devices.AddTo(new MachineState { LoadAverage = 1, Readings = new Dictionary<string, double> { ["other"] = 2 } });

        (state.LoadAverage, state.Readings["other"], state.Readings["gpu0.temperature_celsius"]).ShouldBe((1, 2, 55));
    }

    [GccTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_a_device_or_a_benchmark_that_names_one_the_class_is_the_hosts(bool hasDevice)
    {
        using FakeCuda fake = new(hasDevice ? "devices=1" : "devices=0");
        using SuiteDevices devices = hasDevice ? Open(fake, CudaSuite.Command) : Open(fake, CudaSuite.Subject());

        devices.AddTo(Host).ShouldBe(Host);
        devices.Concerns.ShouldBeEmpty();
        devices.Observe(CudaSuite.Of(CudaSuite.Subject()).Cases().First()).ShouldBeNull();
    }

    [GccFact]
    public void Without_NVML_the_class_says_unknown_and_a_warning_says_what_follows()
    {
        using FakeCuda fake = new();
        using SuiteDevices devices = SuiteDevices.Open(CudaSuite.Of(CudaSuite.Subject()), new LibraryPaths { Driver = fake.Driver, Nvml = "/nowhere/nvml" });

        devices.Key["gpu_driver_branch"].ShouldBe("unknown");
        devices.Concerns.ShouldHaveSingleItem().Id.ShouldBe("PG6064");
        devices.Concerns[0].NextStep!.ShouldContain("perfgate ab");
    }

    [GccFact]
    public void A_launch_after_the_class_changed_is_invalid()
    {
        using FakeCuda fake = new("nvml_cost_ns=1000000", "later.power_limit_mw=1000000000:300000");
        using SuiteDevices devices = Open(fake, CudaSuite.Subject());
        Case item = CudaSuite.Of(CudaSuite.Subject()).Cases().First();

        devices.Observe(item)!(Measured).ShouldBe(Measured);
        while (fake.State.ClockNanoseconds < 1_000_000_000)
            devices.AddTo(new MachineState());
        Launch later = devices.Observe(item)!(Measured);

        (later.Status, later.Reason).ShouldBe((LaunchStatus.Invalid, "The machine's class changed during the run: gpu_power_limit_w 400 became 300."));
    }

    [GccFact]
    public void Kernels_are_not_polled_and_pipelines_are()
    {
        using FakeCuda fake = new("nvml_cost_ns=200000000");
        using SuiteDevices devices = Open(fake, CudaSuite.Subject());
        Case kernel = CudaSuite.Of(CudaSuite.Subject()).Cases().First();
        Case graph = CudaSuite.Of(CudaSuite.Subject(PipelineKind.Graph)).Cases().First();

        devices.Observe(kernel)!(Measured).Summary.ShouldBeEmpty();
        Func<Launch, Launch> observed = devices.Observe(graph)!;
        Thread.Sleep(400);
        Launch launch = observed(Measured with { Summary = new Dictionary<string, double> { ["power_w"] = 1 } });

        launch.Summary["power_w"].ShouldBe(1);
        launch.Summary["launch_mean_power_w"].ShouldBe(100);
    }

    [GccTheory]
    [InlineData(LaunchStatus.TimedOut, 1)]
    [InlineData(LaunchStatus.Measured, 0)]
    public void A_lock_that_a_killed_worker_left_is_taken_off(LaunchStatus status, int changes)
    {
        using FakeCuda fake = new();
        using SuiteDevices devices = Open(fake, CudaSuite.Subject());
        Case item = CudaSuite.Of(CudaSuite.Subject() with { LockedMegahertz = 1200 }).Cases().First();

        devices.Observe(item)!(Measured with { Status = status });

        fake.State.SettingChanges.ShouldBe(changes);
    }

    [GccFact]
    public void A_required_device_that_is_missing_is_said_with_the_cause_and_the_next_step()
    {
        using FakeCuda fake = new();
        LibraryPaths paths = Paths(fake);
        Subject.Cuda second = CudaSuite.Subject(device: 1) with { IsRequired = true };

        RequiredDevices.Missing(CudaSuite.Of(CudaSuite.Subject(device: 1), second with { Device = 0 }).Cases(), paths).ShouldBeNull();
        string said = RequiredDevices.Missing(CudaSuite.Of(CudaSuite.Command, second).Cases(), paths)!.ToString();

        said.ShouldStartWith("error PG6122: The benchmark 'bench1' requires CUDA device 1, so nothing was measured. PG6007: There is no device of that number.");
        said.ShouldContain("perfgate doctor");
    }

    private static Launch Measured { get; } = new() { Side = Side.Head, Index = 1, Status = LaunchStatus.Measured, StartedAt = DateTimeOffset.UnixEpoch, Seconds = 1 };

    private static SuiteDevices Open(FakeCuda fake, params Subject[] subjects) => SuiteDevices.Open(CudaSuite.Of(subjects), Paths(fake));

    private static LibraryPaths Paths(FakeCuda fake) => new() { Driver = fake.Driver, Nvml = fake.Nvml, Nvrtc = fake.Nvrtc };
}
