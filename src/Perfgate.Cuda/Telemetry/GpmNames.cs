namespace Perfgate.Cuda.Telemetry;

/// <summary>The names and base units under which performance metrics are recorded.</summary>
internal static class GpmNames
{
    private const double Percent = 100;
    private const double Mebibyte = 1 << 20;

    public static string Of(GpmMetric metric) => metric switch
    {
        GpmMetric.SmActive => "sm_active_ratio",
        GpmMetric.SmOccupancy => "sm_occupancy_ratio",
        GpmMetric.TensorActive => "tensor_active_ratio",
        GpmMetric.TensorFp64Active => "tensor_fp64_active_ratio",
        GpmMetric.TensorFp16Active => "tensor_fp16_active_ratio",
        GpmMetric.TensorIntegerActive => "tensor_integer_active_ratio",
        GpmMetric.DramActive => "dram_active_ratio",
        GpmMetric.PcieSent => "pcie_sent_bytes_per_s",
        GpmMetric.PcieReceived => "pcie_received_bytes_per_s",
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Not a metric perfgate reads."),
    };

    public static double InBaseUnit(GpmMetric metric, double value) =>
        metric is GpmMetric.PcieSent or GpmMetric.PcieReceived ? value * Mebibyte : value / Percent;
}
