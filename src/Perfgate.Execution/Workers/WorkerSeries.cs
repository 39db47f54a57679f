using Perfgate.Measurements;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Execution.Workers;

/// <summary>One metric's values of a launch, in the base unit, with the unit the worker spells.</summary>
internal sealed class WorkerSeries(MetricName metric, string spelledUnit, UnitScale scale)
{
    public string SpelledUnit { get; } = spelledUnit;

    public List<double> Values { get; } = [];

    /// <summary>False when a value is not finite.</summary>
    public bool TryAdd(double[] values)
    {
        foreach (double value in values)
        {
            double converted = value * scale.Factor;
            if (!double.IsFinite(converted))
                return false;
            Values.Add(converted);
        }
        return true;
    }

    public SampleSeries ToSampleSeries() => new(metric, scale.Base, [.. Values]);
}
