using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Measuring;
using Perfgate.Measurements;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Measuring;

public sealed class DeviceWatchTests
{
    [GccFact]
    public void A_quiet_launch_is_neither_invalid_nor_doubtful_and_changes_nothing()
    {
        using WatchedDevice device = new();

        WatchSummary summary = device.Launch(0.3, 0.6, 1.5);

        WatchedDevice.Said(summary).ShouldBe("");
        device.Watch.Dispose();
        (device.Fake.State.SettingChanges, device.Fake.State.NvmlHandles, device.Fake.State.NvmlObjects).ShouldBe((0, 0, 0));
    }

    [GccFact]
    public void A_block_is_read_in_base_units_with_counters_from_the_launch_on()
    {
        using WatchedDevice device = new("temperature=61", "throttle=0:200000000:1.0:40", "used=1000");
        device.Watch.Begin(device.Now);
        device.RunUntil(1);

        DeviceReading reading = device.Watch.EndBlock(7.5).Readings.ShouldHaveSingleItem();

        (reading.Device, reading.AtSeconds).ShouldBe(("gpu0", 7.5));
        (reading.Values["sm_clock_hz"], reading.Values["memory_clock_hz"], reading.Values["temperature_celsius"], reading.Values["power_w"]).ShouldBe((1.41e9, 5e9, 61, 100));
        (reading.Values["pcie_generation"], reading.Values["pcie_width"], reading.Values["memory_used_bytes"]).ShouldBe((4, 16, 1000));
        reading.Values["energy_j"].ShouldBe(100, 5);
        reading.Values["throttled_s"].ShouldBe(0.2, 0.05);
    }

    [GccFact]
    public void Energy_and_power_are_told_of_a_second_and_more_only()
    {
        using WatchedDevice device = new("later.temperature=500000000:71");

        device.Launch(0.5).Numbers.Keys.ShouldBe(["power_capped_ratio", "throttled_s", "temperature_peak_celsius"], ignoreOrder: true);
        WatchSummary longer = device.Launch(1, 2.2);

        longer.Numbers["power_w"].ShouldBe(100, 1);
        longer.Numbers["energy_j"].ShouldBe(170, 15);
        longer.Numbers["temperature_peak_celsius"].ShouldBe(71);
    }

    [GccTheory]
    [InlineData("40", "throttled by hardware for heat")]
    [InlineData("80", "throttled by the power brake")]
    [InlineData("20", "throttled for heat")]
    public void Samples_of_a_block_throttled_by_heat_or_supply_are_dropped_and_those_of_the_next_kept(string reasons, string why)
    {
        using WatchedDevice device = new($"throttle=100000000:300000000:1.0:{reasons}");
        device.Watch.Begin(device.Now);

        device.Block(0.5).ShouldBe(why);
        device.Block(0.8).ShouldBeNull();
        device.Watch.End().Numbers["throttled_s"].ShouldBe(0.2, 0.01);
    }

    [GccFact]
    public void A_device_that_counts_no_throttling_is_judged_by_what_holds_at_the_end_of_the_block()
    {
        using WatchedDevice device = new(new FakeCuda(["duration.idle=100000000", "throttle=0:300000000:1.0:8"], ["nvmlDeviceGetFieldValues"]));
        device.Watch.Begin(device.Now);

        device.Block(0.2).ShouldBe("slowed down at the end of the block");
        device.Block(0.5).ShouldBeNull();
    }

    [GccFact]
    public void Time_at_the_power_cap_drops_nothing_and_is_told_as_a_share()
    {
        using WatchedDevice device = new("throttle=500000000:1500000000:1.0:4");
        device.Watch.Begin(device.Now);

        device.Block(1).ShouldBeNull();
        device.Block(2).ShouldBeNull();

        WatchSummary summary = device.Watch.End();
        summary.Numbers["power_capped_ratio"].ShouldBe(0.5, 0.05);
        WatchedDevice.Said(summary).ShouldBe("");
    }

    [GccFact]
    public void Without_NVML_nothing_is_dropped_and_the_launch_is_doubtful()
    {
        using FakeCuda fake = new();
        using CudaSession session = new(fake);
        using DeviceWatch watch = DeviceWatch.Open(session.Driver.Device(0).Value, new LibraryPaths { Nvml = "/nowhere/libnvidia-ml.so.1" }, null).Value;

        watch.Begin(0);
        watch.EndBlock(1).Readings.ShouldBeEmpty();
        watch.EndBlock(2).DropReason.ShouldBeNull();
        WatchSummary summary = watch.End();

        summary.Doubts.ShouldHaveSingleItem().ShouldStartWith("telemetry unknown: There is no NVML (looked for /nowhere/libnvidia-ml.so.1)");
        summary.Invalid.ShouldBeEmpty();
        summary.Numbers.ShouldBeEmpty();
    }
}
