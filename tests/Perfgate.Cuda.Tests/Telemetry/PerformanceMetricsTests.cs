using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Telemetry;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Telemetry;

public sealed class PerformanceMetricsTests
{
    [GccFact]
    public void Metrics_are_between_two_calls_in_base_units_and_the_unknown_are_left_out()
    {
        using FakeCuda fake = new("gpm=1", "gpm.2=80", "gpm.3=25", "gpm.10=50", "gpm.20=3");
        using (Nvml nvml = Nvml.Open(fake.Nvml).Value)
        {
            Find(fake, nvml).OpenMetrics().TryGet(out PerformanceMetrics? metrics).ShouldBeTrue();

            metrics!.Since().ShouldBeEmpty();
            metrics.Since().ShouldBe(new Dictionary<string, double>
            {
                ["sm_active_ratio"] = 0.8,
                ["sm_occupancy_ratio"] = 0.25,
                ["dram_active_ratio"] = 0.5,
                ["pcie_sent_bytes_per_s"] = 3 << 20,
            }, ignoreOrder: true);
            metrics.Dispose();
            metrics.Dispose();
        }
        fake.State.NvmlObjects.ShouldBe(0);
    }

    [GccFact]
    public void A_MIG_instance_is_sampled_by_its_own_call()
    {
        using FakeCuda fake = new("gpm=1", "mig=1", "gpm.2=40");
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;
        Find(fake, nvml).OpenMetrics().TryGet(out PerformanceMetrics? metrics).ShouldBeTrue();
        using PerformanceMetrics open = metrics!;

        open.Since();

        open.Since()["sm_active_ratio"].ShouldBe(0.4);
    }

    [GccFact]
    public void A_device_without_them_says_so()
    {
        using FakeCuda fake = new();
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;

        Find(fake, nvml).OpenMetrics().Unknown.ShouldBe("the device has none (Hopper and later do)");
        fake.State.NvmlObjects.ShouldBe(0);
    }

    [GccFact]
    public void An_NVML_without_them_says_so()
    {
        using FakeCuda fake = new(["gpm=1"], ["nvmlGpmMetricsGet"]);
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;

        Find(fake, nvml).OpenMetrics().Unknown.ShouldBe("this NVML has no nvmlGpmMetricsGet");
    }

    [GccFact]
    public void Nothing_is_left_of_metrics_that_could_not_be_opened()
    {
        using FakeCuda fake = new("gpm=1", "fail=nvmlGpmSampleAlloc:2=999");
        using Nvml nvml = Nvml.Open(fake.Nvml).Value;

        Find(fake, nvml).OpenMetrics().Unknown!.ShouldContain("nvmlGpmSampleAlloc");
        fake.State.NvmlObjects.ShouldBe(0);
    }

    private static NvmlDevice Find(FakeCuda fake, Nvml nvml) => nvml.Find(CudaDriver.Open(fake.Driver).Value.Device(0).Value).Value;
}
