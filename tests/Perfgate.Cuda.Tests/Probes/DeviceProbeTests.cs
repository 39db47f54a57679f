using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Probes;
using Perfgate.Diagnostics;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Probes;

public sealed class DeviceProbeTests
{
    [GccFact]
    public void What_the_device_is_set_to_is_what_the_probe_finds()
    {
        Dictionary<string, ProbeReading> readings = Run("sm_mhz=1400", "duration.flush=3300");

        readings["event_quantum"].Value!.Value.ShouldBe(0.5e-6, 0.01e-6);
        readings["sm_clock_counted"].Value!.Value.ShouldBe(1.4e9, 0.01e9);
        readings["value_blocker_median"].Value!.Value.ShouldBe(3e-6, 1e-6);
        readings["spin_blocker_median"].Value!.Value.ShouldBe(3e-6, 1e-6);
        readings["unblocked_median"].Value!.Value.ShouldBeGreaterThanOrEqualTo(readings["value_blocker_median"].Value!.Value);
        readings["timer_step"].Value!.Value.ShouldBeGreaterThan(0);
        readings["nvml_read_median"].Value!.Value.ShouldBeGreaterThan(0);
    }

    [GccFact]
    public void The_step_of_events_is_not_taken_for_the_time_of_the_kernel_that_is_repeated() =>
        Run("sm_mhz=1400", "duration.flush=8000")["event_quantum"].Value!.Value.ShouldBe(0.5e-6, 0.01e-6);

    [GccFact]
    public void A_device_that_cannot_wait_for_values_is_probed_without()
    {
        Dictionary<string, ProbeReading> readings = Run("attribute.92=0", "attribute.93=0", "attribute.122=0", "attribute.123=0");

        readings["value_blocker_median"].Value.ShouldBeNull();
        readings["value_blocker_median"].Meaning.ShouldEndWith("this device or driver has no such wait");
        readings["spin_blocker_median"].Value.ShouldNotBeNull();
    }

    [GccFact]
    public void Without_Nvml_the_rest_is_probed()
    {
        using FakeCuda fake = new("duration.flush=3000");

        Result<IReadOnlyList<ProbeReading>> readings = DeviceProbe.Run(new LibraryPaths { Driver = fake.Driver, Nvml = "/nowhere/libnvidia-ml.so.1" }, 0);

        readings.Succeeded.ShouldBeTrue();
        readings.Value.Single(reading => reading.Name == "nvml_read").Value.ShouldBeNull();
        readings.Value.Single(reading => reading.Name == "event_quantum").Value.ShouldNotBeNull();
        fake.State.LiveObjects.ShouldBe(0);
    }

    [GccTheory]
    [InlineData("fail=cuMemAlloc_v2:1=2")]
    [InlineData("fail=cuModuleLoadDataEx:2=222")]
    [InlineData("fail=cuLaunchKernel:700=700")]
    [InlineData("fail=cuMemHostAlloc:3=2")]
    public void A_failure_ends_the_probe_with_the_drivers_words_and_frees_everything(string setting)
    {
        using FakeCuda fake = new(setting);

        Result<IReadOnlyList<ProbeReading>> readings = DeviceProbe.Run(new LibraryPaths { Driver = fake.Driver, Nvml = fake.Nvml }, 0);

        readings.Succeeded.ShouldBeFalse();
        readings.Diagnostics[0].Sentence.ShouldContain("CUDA_ERROR");
        fake.State.LiveObjects.ShouldBe(0);
    }

    private static Dictionary<string, ProbeReading> Run(params string[] settings)
    {
        using FakeCuda fake = new(settings);
        Result<IReadOnlyList<ProbeReading>> readings = DeviceProbe.Run(new LibraryPaths { Driver = fake.Driver, Nvml = fake.Nvml }, 0);
        return readings.Value.ToDictionary(reading => reading.Name);
    }
}
