using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Measuring.Watches;
using Perfgate.Cuda.Telemetry;
using Perfgate.Diagnostics;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Telemetry;

public sealed class NvmlTests
{
    [Fact]
    public void A_missing_NVML_is_a_warning_that_telemetry_is_unknown()
    {
        Result<Nvml> opened = Nvml.Open("/nowhere/libnvidia-ml.so.1");

        opened.Succeeded.ShouldBeFalse();
        (opened.Diagnostics[0].Id, opened.Diagnostics[0].Severity).ShouldBe(("PG6040", Severity.Warning));
        opened.Diagnostics[0].Sentence.ShouldContain("telemetry is unknown");
    }

    [LinuxFact]
    public void A_library_that_is_no_NVML_is_named() => Nvml.Open("libm.so.6").Diagnostics[0].Id.ShouldBe("PG6041");

    [GccTheory]
    [InlineData(9, "Driver Not Loaded (9)", "kernel module")]
    [InlineData(18, "Driver/library version mismatch (18)", "Restart after the driver update")]
    public void An_NVML_that_does_not_start_says_why(int code, string words, string step)
    {
        using FakeCuda fake = new($"fail=nvmlInit_v2:*={code}");

        Diagnostic said = Nvml.Open(fake.Nvml).Diagnostics[0];

        said.Id.ShouldBe("PG6043");
        said.Sentence.ShouldContain(words);
        said.NextStep!.ShouldContain(step);
    }

    [GccFact]
    public void The_state_of_a_quiet_device_is_read_and_nothing_is_changed()
    {
        using FakeCuda fake = new();
        using (Nvml nvml = Nvml.Open(fake.Nvml).Value)
        {
            DeviceState state = Find(fake, nvml).ReadState();

            nvml.DriverVersion.ToString().ShouldBe("570.133.20");
            (state.SmClock.ToString(), state.MemoryClock.ToString(), state.Temperature.ToString(), state.Power.ToString()).ShouldBe(("1410", "5000", "45", "100000"));
            state.Reasons.ToString().ShouldBe("None");
            state.Memory.ToString().ShouldBe("DeviceMemory { Total = 1073741824, Used = 0, Reserved = 67108864 }");
            state.Processes.TryGet(out IReadOnlyList<DeviceProcess>? processes).ShouldBeTrue();
            processes!.ShouldBeEmpty();
            state.Counters.EnergyMillijoules.TryGet(out ulong energy).ShouldBeTrue();
            energy.ShouldBeGreaterThan(0UL);
        }
        fake.State.SettingChanges.ShouldBe(0);
        fake.State.NvmlHandles.ShouldBe(0);
    }

    [GccFact]
    public void An_older_NVML_answers_through_its_older_functions()
    {
        using FakeCuda fake = new(["reasons=0x4"], ["nvmlDeviceGetCurrentClocksEventReasons", "nvmlDeviceGetTemperatureV", "nvmlDeviceGetMemoryInfo_v2"]);
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;

        DeviceState state = Find(fake, nvml).ReadState();

        nvml.Fallbacks.ShouldContain("nvmlDeviceGetCurrentClocksThrottleReasons");
        state.Reasons.ToString().ShouldBe("SoftwarePowerCap");
        state.Temperature.ToString().ShouldBe("45");
        state.Memory.ToString().ShouldBe("DeviceMemory { Total = 1073741824, Used = 67108864, Reserved =  }");
    }

    [GccFact]
    public void What_cannot_be_read_is_unknown_with_its_reason_and_the_rest_is_read()
    {
        using FakeCuda fake = new(["unsupported.nvmlDeviceGetPowerUsage=1", "mig=1", "ecc=-1"], ["nvmlDeviceGetFieldValues", "nvmlDeviceGetPerformanceState"]);
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;

        DeviceState state = Find(fake, nvml).ReadState();

        state.Power.Unknown.ShouldBe("nvmlDeviceGetPowerUsage: Not Supported (3)");
        state.PerformanceState.Unknown.ShouldBe("this NVML has no nvmlDeviceGetPerformanceState");
        state.KernelActivePercent.Unknown.ShouldBe("nvmlDeviceGetUtilizationRates: Not Supported (3)");
        state.EccCorrected.TryGet(out _).ShouldBeFalse();
        state.Counters.PowerBrake.Unknown.ShouldBe("this NVML has no nvmlDeviceGetFieldValues");
        state.Counters.EnergyMillijoules.TryGet(out _).ShouldBeTrue();
        state.SmClock.TryGet(out _).ShouldBeTrue();
    }

    [GccFact]
    public void Readings_for_the_record_are_in_base_units_and_leave_the_unknown_out()
    {
        using FakeCuda fake = new("throttle=0:1:2.0:80", "ecc_corrected=3", "unsupported.nvmlDeviceGetPowerUsage=1");
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;

        IReadOnlyDictionary<string, double> readings = StateReadings.Of(Find(fake, nvml).ReadState(), "gpu0");

        readings["gpu0.sm_clock_hz"].ShouldBe(1.41e9);
        readings["gpu0.throttled_power_brake_s"].ShouldBe(1e-9);
        readings["gpu0.ecc_corrected"].ShouldBe(3);
        readings["gpu0.kernel_active_ratio"].ShouldBe(0);
        readings.ContainsKey("gpu0.power_w").ShouldBeFalse();
    }

    [GccFact]
    public void Throttled_time_is_the_difference_of_two_counters()
    {
        using FakeCuda fake = new("throttle=0:5000000000:2.0:40", "nvml_cost_ns=1000000");
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;
        NvmlDevice device = Find(fake, nvml);

        device.ReadCounters().HardwareThermal.TryGet(out ulong before).ShouldBeTrue();
        DeviceState state = device.ReadState();
        state.Counters.HardwareThermal.TryGet(out ulong after).ShouldBeTrue();

        after.ShouldBeGreaterThan(before);
        state.Counters.PowerBrake.ToString().ShouldBe("0");
        (state.Reasons.ToString(), state.SmClock.ToString()).ShouldBe(("HardwareThermal", "705"));
    }

    [GccTheory]
    [InlineData("slowdown_fields=251")]
    [InlineData("slowdown_fields=251", "power_smoothing=1")]
    [InlineData("slowdown_fields=269")]
    [InlineData("slowdown_fields=269", "power_smoothing=1")]
    public void Throttled_time_is_found_under_the_numbers_of_either_generation_of_headers(params string[] settings)
    {
        using FakeCuda fake = new(["throttle=0:5000000000:2.0:c0", "nvml_cost_ns=1000000", .. settings]);
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;
        NvmlDevice device = Find(fake, nvml);

        DeviceCounters before = device.ReadCounters();
        DeviceCounters after = device.ReadCounters();

        Growth.Of(before.HardwareThermal, after.HardwareThermal).ShouldBe(1_000_000UL);
        Growth.Of(before.PowerBrake, after.PowerBrake).ShouldBe(1_000_000UL);
        Growth.Of(before.SoftwareThermal, after.SoftwareThermal).ShouldBe(0UL);
    }

    [GccFact]
    public void All_processes_are_listed_however_many_and_unknown_memory_is_unknown()
    {
        using FakeCuda fake = new([.. Enumerable.Range(100, 30).Select(pid => $"process={pid}:1048576"), "graphics=7", "mps=8:5"]);
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;

        Find(fake, nvml).ReadState().Processes.TryGet(out IReadOnlyList<DeviceProcess>? processes).ShouldBeTrue();

        processes!.Count.ShouldBe(32);
        processes[0].ShouldBe(new DeviceProcess(100, DeviceProcessKind.Compute, 1 << 20));
        processes[30].ShouldBe(new DeviceProcess(7, DeviceProcessKind.Graphics, null));
        processes[31].Kind.ShouldBe(DeviceProcessKind.Mps);
    }

    [GccTheory]
    [InlineData(2, 32)]
    [InlineData(30, 32)]
    [InlineData(1, 16)]
    [InlineData(30, 16)]
    [InlineData(1, 24)]
    public void Processes_are_read_from_drivers_that_write_more_or_fewer_bytes_for_each(int count, int bytes)
    {
        using FakeCuda fake = new([.. Enumerable.Range(100, count).Select(pid => $"process={pid}:1048576"), $"process_bytes={bytes}"]);
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;

        Find(fake, nvml).Processes().TryGet(out IReadOnlyList<DeviceProcess>? processes).ShouldBeTrue();

        processes!.ShouldBe(Enumerable.Range(100, count).Select(pid => new DeviceProcess((uint)pid, DeviceProcessKind.Compute, 1 << 20)));
    }

    [GccFact]
    public void A_lost_device_makes_every_reading_unknown_and_is_remembered()
    {
        using FakeCuda fake = new("lost_after=4");
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;
        NvmlDevice device = Find(fake, nvml);

        DeviceState state = device.ReadState();

        state.Temperature.Unknown!.ShouldContain("GPU is lost (15)");
        device.IsLost.ShouldBeTrue();
    }

    [GccFact]
    public void A_MIG_instance_is_found_by_its_UUID_and_its_device_by_the_bus()
    {
        using FakeCuda fake = new("mig=1");
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;
        NvmlDevice device = Find(fake, nvml);

        device.Uuid().ToString().ShouldBe("GPU-11112233-4455-6677-8899-aabbccddee00");
        device.InstanceUuid().ToString().ShouldBe("MIG-4d112233-4455-6677-8899-aabbccddee00");
    }

    [GccFact]
    public void Locked_clocks_are_unlocked_when_disposed()
    {
        using FakeCuda fake = new();
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;
        NvmlDevice device = Find(fake, nvml);

        using (LockedClocks locked = device.LockClocks(1200).Value)
        {
            fake.State.LockedMegahertz.ShouldBe(1200);
            device.ReadState().SmClock.ToString().ShouldBe("1200");
        }

        (fake.State.LockedMegahertz, fake.State.SettingChanges).ShouldBe((0, 2));
    }

    [GccFact]
    public void Without_root_clocks_are_not_locked_and_nothing_is_restored()
    {
        using FakeCuda fake = new("root=0");
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;

        Find(fake, nvml).LockClocks(1200).Diagnostics[0].Id.ShouldBe("PG6045");

        fake.State.SettingChanges.ShouldBe(0);
    }

    [GccFact]
    public void Clocks_that_cannot_be_unlocked_are_reported()
    {
        using FakeCuda fake = new("fail=nvmlDeviceResetGpuLockedClocks:1=999");
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;
        LockedClocks locked = Find(fake, nvml).LockClocks(1200).Value;

        locked.Dispose();
        locked.Dispose();

        locked.ResetFailure!.Id.ShouldBe("PG6046");
    }

    [GccFact]
    public void A_device_NVML_does_not_know_is_said_so()
    {
        using FakeCuda fake = new("fail=nvmlDeviceGetHandleByPciBusId_v2:*=6", "fail=nvmlDeviceGetHandleByUUID:*=6");
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;

        nvml.Find(CudaDriver.Open(fake.Driver).Value.Device(0).Value).Diagnostics[0].Id.ShouldBe("PG6042");
    }

    private static NvmlDevice Find(FakeCuda fake, Nvml nvml) => nvml.Find(CudaDriver.Open(fake.Driver).Value.Device(0).Value).Value;
}
