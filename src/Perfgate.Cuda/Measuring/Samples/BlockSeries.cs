using Perfgate.Measurements;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Cuda.Measuring.Samples;

/// <summary>The metrics of a block's samples.</summary>
internal static class BlockSeries
{
    /// <param name="sendEnqueue">False when the garbage collector ran meanwhile, which the host's times would show.</param>
    public static IReadOnlyList<SampleSeries> Of(IReadOnlyList<KeptSample> kept, Figures figures, bool sendEnqueue)
    {
        List<SampleSeries> series = [Series(MetricName.GpuTime, Unit.Seconds, sample => sample.Seconds)];
        if (kept.Count > 0 && kept.All(sample => sample.Hertz > 0))
        {
            series.Add(Series(MetricName.Cycles, Unit.Cycles, sample => sample.Seconds * sample.Hertz));
            series.Add(Series(MetricName.SmClock, Unit.Hertz, sample => sample.Hertz));
        }
        if (figures.Bytes is double bytes)
        {
            series.Add(Series(MetricName.Bandwidth, Unit.BytesPerSecond, sample => bytes / sample.Seconds));
            if (figures.PeakBandwidth is double peak)
                series.Add(Series(MetricName.BandwidthUtilisation, Unit.Fraction, sample => bytes / sample.Seconds / peak));
        }
        if (figures.Flops is double flops)
            series.Add(Series(MetricName.FlopRate, Unit.FlopsPerSecond, sample => flops / sample.Seconds));
        if (sendEnqueue)
            series.Add(Series(MetricName.HostEnqueue, Unit.Seconds, sample => sample.Enqueue));
        return series;

        SampleSeries Series(MetricName metric, Unit unit, Func<KeptSample, double> value) => new(metric, unit, [.. kept.Select(value)]);
    }
}
