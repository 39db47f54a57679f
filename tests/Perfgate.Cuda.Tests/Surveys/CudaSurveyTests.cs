using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Fingerprints;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Surveys;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Surveys;

public sealed class CudaSurveyTests
{
    [GccFact]
    public void A_quiet_machine_raises_no_concern_and_its_key_is_complete()
    {
        using FakeCuda fake = new("devices=2");

        CudaSurvey survey = Survey(fake);

        survey.Devices.Value.Count.ShouldBe(2);
        survey.Devices.Value[0].Concerns.ShouldBeEmpty();
        DeviceFingerprint fingerprint = survey.Devices.Value[0].Fingerprint;
        fingerprint.Key.ShouldBe(new Dictionary<string, string>
        {
            ["gpu_name"] = "Fake GPU 1000",
            ["gpu_compute_capability"] = "8.0",
            ["gpu_multiprocessors"] = "40",
            ["gpu_memory_bytes"] = "1073741824",
            ["gpu_memory_bus_bits"] = "256",
            ["gpu_l2_bytes"] = "4194304",
            ["gpu_ecc"] = "off",
            ["gpu_mig_profile"] = "none",
            ["gpu_clock_lock"] = "not by perfgate",
            ["cuda_driver_api"] = "12.8",
            ["nvrtc"] = "12.8",
            ["gpu_driver_branch"] = "570",
            ["gpu_mig"] = "off",
            ["gpu_power_limit_w"] = "400",
            ["gpu_virtualization"] = "none",
        }, ignoreOrder: true);
        fingerprint.Recorded["gpu_uuid_nvml"].ShouldBe("GPU-11112233-4455-6677-8899-aabbccddee00");
        fingerprint.Recorded["gpu_pcie_max"].ShouldBe("gen 4 x16");
        fingerprint.Recorded["gpu_serial_hash"].Length.ShouldBe(12);
        fake.State.LiveObjects.ShouldBe(0);
        fake.State.SettingChanges.ShouldBe(0);
    }

    [GccTheory]
    [InlineData("process=4711:1048576", "PG6050")]
    [InlineData("used=200000000", "PG6050")]
    [InlineData("utilization=40", "PG6050")]
    [InlineData("reasons=0x40", "PG6051")]
    [InlineData("reasons=0x4", "PG6052")]
    [InlineData("temperature=85", "PG6053")]
    [InlineData("ecc_uncorrected=1", "PG6054")]
    [InlineData("ecc_corrected=3", "PG6055")]
    [InlineData("remap_pending=1", "PG6056")]
    [InlineData("pcie_width=8", "PG6057")]
    [InlineData("persistence=0", "PG6058")]
    [InlineData("compute_mode=3", "PG6059")]
    [InlineData("ecc_pending=0", "PG6060")]
    [InlineData("attribute.133=1", "PG6061")]
    [InlineData("attribute.17=1", "PG6062")]
    [InlineData("mig=1", "PG6063")]
    [InlineData("exclusive=1", "PG6006")]
    [InlineData("unsupported.nvmlDeviceGetEnforcedPowerLimit=1", "PG6064")]
    public void What_would_make_results_invalid_is_said_with_what_to_do(string setting, string id)
    {
        using FakeCuda fake = new(setting);

        DeviceSurvey device = Survey(fake).Devices.Value.ShouldHaveSingleItem();

        device.Concerns.ShouldHaveSingleItem().Id.ShouldBe(id);
        device.Concerns[0].NextStep.ShouldNotBeNullOrEmpty();
        fake.State.SettingChanges.ShouldBe(0);
    }

    [GccFact]
    public void A_lost_device_is_an_error_among_the_concerns()
    {
        using FakeCuda fake = new("lost_after=5");

        Survey(fake).Devices.Value[0].Concerns.ShouldContain(concern => concern.Id == "PG6047");
    }

    [GccFact]
    public void Without_NVML_the_devices_are_described_and_the_key_is_incomplete()
    {
        using FakeCuda fake = new();

        CudaSurvey survey = CudaSurvey.Take(new LibraryPaths { Driver = fake.Driver, Nvml = "/nowhere/nvml.so", Nvrtc = "/nowhere/nvrtc.so" }, new Dictionary<string, string>());

        survey.Nvml.Diagnostics[0].Id.ShouldBe("PG6040");
        survey.Compiler.Diagnostics[0].Id.ShouldBe("PG6030");
        DeviceSurvey device = survey.Devices.Value.ShouldHaveSingleItem();
        device.State.ShouldBeNull();
        device.Concerns.ShouldHaveSingleItem().Sentence.ShouldBe("gpu_driver_branch, gpu_mig, gpu_power_limit_w, gpu_virtualization cannot be told (there is no NVML).");
        device.Fingerprint.Key["gpu_power_limit_w"].ShouldBe("unknown");
    }

    [GccFact]
    public void An_NVML_that_does_not_start_is_not_called_missing()
    {
        using FakeCuda fake = new("fail=nvmlInit_v2:*=18");

        CudaSurvey survey = Survey(fake);

        DeviceSurvey device = survey.Devices.Value.ShouldHaveSingleItem();
        string reason = survey.Nvml.Diagnostics[0].Sentence.TrimEnd('.');
        reason.ShouldStartWith("NVML does not start. nvmlInit_v2: ");
        (device.WithoutMetrics, device.Fingerprint.Unknown["gpu_mig"]).ShouldBe((reason, reason));
    }

    [GccTheory]
    [InlineData("gpm=1", null)]
    [InlineData("gpm=0", "the device has none (Hopper and later do)")]
    public void Whether_there_are_performance_metrics_is_told(string setting, string? without)
    {
        using FakeCuda fake = new(setting);

        Survey(fake).Devices.Value[0].WithoutMetrics.ShouldBe(without);
        fake.State.LiveObjects.ShouldBe(0);
    }

    [Theory]
    [InlineData("CUDA_INJECTION64_PATH", "/opt/libcupti.so", "PG6123")]
    [InlineData("NSYS_PROFILING_SESSION_ID", "12", "PG6123")]
    [InlineData("COMPUTE_PROFILE", "0", null)]
    [InlineData("CUDA_LAUNCH_BLOCKING", "1", "PG6124")]
    [InlineData("CUDA_LAUNCH_BLOCKING", "0", null)]
    [InlineData("CUDA_MPS_PIPE_DIRECTORY", "/tmp/mps", "PG6125")]
    public void Variables_that_spoil_what_is_measured_are_found(string name, string value, string? id) =>
        ProcessConcerns.Of(new Dictionary<string, string> { [name] = value }).Select(concern => concern.Id).ShouldBe(id is null ? [] : [id]);

    [GccTheory]
    [InlineData("attribute.35=0", true, true)]
    [InlineData("attribute.35=0", false, false)]
    [InlineData("attribute.35=1", true, false)]
    public void The_display_driver_model_of_Windows_is_warned_of(string setting, bool isWindows, bool isWarned)
    {
        using FakeCuda fake = new(setting);

        (DeviceConcerns.Wddm(CudaDriver.Open(fake.Driver).Value.Device(0).Value, isWindows) is not null).ShouldBe(isWarned);
    }

    [GccFact]
    public void A_machine_without_a_device_says_so()
    {
        using FakeCuda fake = new("devices=0");

        CudaSurvey survey = Survey(fake);

        survey.Driver.Diagnostics[0].Id.ShouldBe("PG6005");
        survey.Devices.Diagnostics[0].Id.ShouldBe("PG6005");
    }

    private static CudaSurvey Survey(FakeCuda fake) => CudaSurvey.Take(new LibraryPaths { Driver = fake.Driver, Nvml = fake.Nvml, Nvrtc = fake.Nvrtc }, new Dictionary<string, string>());
}
