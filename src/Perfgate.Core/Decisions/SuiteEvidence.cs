using Perfgate.Policies;
using Perfgate.Statistics;

namespace Perfgate.Decisions;

/// <summary>The evidence of all rows that are judged together: what one row may claim depends on how many are looked at.</summary>
internal sealed class SuiteEvidence
{
    private readonly Dictionary<RowMeasurement, RowEvidence> rows;

    private SuiteEvidence(Dictionary<RowMeasurement, RowEvidence> rows, SuiteNoise noise, double? machineShift) => (this.rows, Noise, MachineShift) = (rows, noise, machineShift);

    public SuiteNoise Noise { get; }

    /// <summary>
    /// How much worse unsuspicious rows came out in the confirming launches than in the first ones (median, logarithm): the machine's doing, not the change's. Null where no such row was measured
    /// again, and side by side, where base is measured again too.
    /// </summary>
    public double? MachineShift { get; }

    public RowEvidence this[RowMeasurement row] => rows[row];

    /// <param name="measured">Every row that can be compared. Only gated ones count as looked at.</param>
    public static SuiteEvidence Of(IReadOnlyList<RowMeasurement> measured, Policy policy)
    {
        SuiteNoise noise = SuiteNoise.Of(measured);
        LaunchEvidence[] launches = [.. measured.AsParallel().AsOrdered().Select(row => LaunchEvidence.Of(row, SuiteNoise.PriorOf(row)))];
        int[] family = [.. Enumerable.Range(0, measured.Count).Where(index => measured[index].Metric.Gated)];
        double[] p = [.. Enumerable.Range(0, measured.Count).Select(index => launches[index].Shift.PAbove(RowDecision.ShareOfThreshold * measured[index].Scale.Place(measured[index].Thresholds.Block)))];
        double[] adjusted = Adjust([.. family.Select(index => p[index])], policy.Multiplicity);
        for (int place = 0; place < family.Length; place++)
            p[family[place]] = adjusted[place];
        Dictionary<RowMeasurement, RowEvidence> rows = [];
        for (int index = 0; index < measured.Count; index++)
            rows[measured[index]] = new RowEvidence(launches[index], p[index]);
        return new SuiteEvidence(rows, noise, ControlRows.Shift(measured));
    }

    private static double[] Adjust(double[] p, Multiplicity multiplicity) => multiplicity switch
    {
        Multiplicity.BenjaminiHochberg => AdjustedP.BenjaminiHochberg(p),
        Multiplicity.Holm => AdjustedP.Holm(p),
        _ => p,
    };
}
