using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Monitoring;
using Perfgate.Cuda.Telemetry;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Monitoring;

public sealed class LaunchReadingsTests
{
    // Every call takes 100 ms of the virtual clock, so a reading of eleven calls is more than a second after the last.
    private const string Slow = "nvml_cost_ns=100000000";

    [GccFact]
    public void A_launch_is_summed_up_to_mean_and_peak_in_base_units()
    {
        using FakeCuda fake = new(Slow, "temperature=40", "later.temperature=1500000000:60", "utilization=50", "pcie_tx=7");
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;

        IReadOnlyDictionary<string, double> numbers = Read(Find(fake, nvml), null, 6);

        (numbers["launch_mean_power_w"], numbers["launch_peak_power_w"], numbers["launch_mean_sm_clock_hz"]).ShouldBe((100, 100, 1.41e9));
        numbers["launch_peak_temperature_celsius"].ShouldBe(60);
        numbers["launch_mean_temperature_celsius"].ShouldBeInRange(41, 60);
        numbers["launch_mean_kernel_active_ratio"].ShouldBe(0.5);
        numbers["launch_peak_pcie_sent_bytes_per_s"].ShouldBe(7000);
        numbers["launch_energy_j"].ShouldBeGreaterThan(200);
    }

    [GccFact]
    public void Less_than_a_second_tells_nothing_and_less_than_two_nothing_of_activity()
    {
        using FakeCuda quick = new("utilization=50");
        using FakeCuda slow = new(Slow, "utilization=50");
        using Nvml one = Nvml.Open(quick.Nvml).Value;
        using Nvml other = Nvml.Open(slow.Nvml).Value;

        Read(Find(quick, one), null, 5).ShouldBeEmpty();
        Read(Find(slow, other), null, 2).Keys.ShouldSatisfyAllConditions(
            keys => keys.ShouldContain("launch_mean_power_w"),
            keys => keys.ShouldNotContain("launch_mean_kernel_active_ratio"));
    }

    [GccFact]
    public void Readings_the_driver_has_not_refreshed_count_once()
    {
        using FakeCuda fake = new(Slow, "field_step_us=10000000", "temperature=40", "later.temperature=15000000000:90");
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;
        NvmlDevice device = Find(fake, nvml);
        while (fake.State.ClockNanoseconds < 10_000_000_000)
            device.ReadErrors();

        // The stamp goes on once in ten seconds; twenty readings take about sixteen. So it is 40 once, and 90 once.
        Read(device, null, 20)["launch_mean_temperature_celsius"].ShouldBe(65);
    }

    [GccFact]
    public void Performance_metrics_are_read_where_the_device_has_them()
    {
        using FakeCuda fake = new(Slow, "gpm=1", "gpm.2=80", "gpm.21=1", "pcie_tx=7");
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;
        NvmlDevice device = Find(fake, nvml);
        device.OpenMetrics().TryGet(out PerformanceMetrics? metrics).ShouldBeTrue();

        IReadOnlyDictionary<string, double> numbers = Read(device, metrics, 6);
        metrics!.Dispose();

        numbers["launch_mean_sm_active_ratio"].ShouldBe(0.8);
        numbers["launch_peak_pcie_received_bytes_per_s"].ShouldBe(1 << 20);
        numbers.Keys.ShouldNotContain("launch_mean_pcie_sent_bytes_per_s");
    }

    private static IReadOnlyDictionary<string, double> Read(NvmlDevice device, PerformanceMetrics? metrics, int times)
    {
        LaunchReadings readings = new(device, metrics);
        for (int index = 0; index < times; index++)
            readings.Take(index);
        return readings.Summarize();
    }

    private static NvmlDevice Find(FakeCuda fake, Nvml nvml) => nvml.Find(CudaDriver.Open(fake.Driver).Value.Device(0).Value).Value;
}
