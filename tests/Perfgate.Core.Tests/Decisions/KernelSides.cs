using Perfgate.Comparisons;
using Perfgate.Core.Tests.Comparisons;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Decisions;

/// <summary>Sides of one kernel: its time, and what perfgate's own worker says of code, clock and power.</summary>
internal static class KernelSides
{
    public static readonly IReadOnlyDictionary<string, string> Code = Digests("sgemm", "a1");

    private static readonly Metric GpuTime = new() { Name = MetricName.GpuTime, Unit = Unit.Seconds, Better = Direction.Lower };

    private static readonly double[] Jitter = [1, 1.004, 0.997, 1.002, 0.999];

    public static IReadOnlyDictionary<string, string> Digests(string kernel, string digest) => new Dictionary<string, string> { [kernel] = digest };

    /// <param name="seconds">Of every launch, but for a jitter below half a percent.</param>
    /// <param name="hertz">The SM clock; 0 where nobody looked.</param>
    public static MeasuredCase Of(double seconds, double hertz = 0, double? capped = null, IReadOnlyDictionary<string, string>? code = null, Metric? metric = null) => new()
    {
        Id = TwoSides.Id,
        Tool = "1.0",
        Code = code,
        Metrics =
        [
            Metric(metric ?? GpuTime, seconds),
            .. hertz == 0 ? [] : new[] { Metric(Recorded(MetricName.Cycles, "cycles"), seconds * hertz), Metric(Recorded(MetricName.SmClock, "Hz"), hertz) },
        ],
        Observations = new CaseObservations { Launches = 5, Numbers = capped is double share ? new Dictionary<string, double> { [LaunchNumbers.PowerCapped] = share } : [] },
    };

    public static CaseComparison Compare(MeasuredCase baseline, MeasuredCase head, Policy? policy = null) =>
        RunComparer.Compare(TwoSides.Side(baseline), TwoSides.Side(head), Samples.Settings(Design.SideBySide, policy)).Cases.Single();

    /// <summary>The gated row.</summary>
    public static ComparisonRow Row(MeasuredCase baseline, MeasuredCase head, Policy? policy = null) => Compare(baseline, head, policy).Rows.First(row => row.Metric.Gated);

    private static Metric Recorded(MetricName name, string unit) => new() { Name = name, Unit = new Unit(unit), Better = Direction.Lower, Gated = false };

    private static MeasuredMetric Metric(Metric metric, double value) => new(metric, [.. Jitter.Select((factor, index) => new LaunchSamples("r", index + 1, [value * factor, value * factor]))]);
}
