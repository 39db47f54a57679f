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
        RowEvidence[] evidence = [.. measured.AsParallel().AsOrdered().Select(Alone)];
        int[] family = [.. Enumerable.Range(0, measured.Count).Where(index => measured[index].Metric.Gated)];
        double[] worse = Adjust([.. family.Select(index => evidence[index].AdjustedP)], policy.Multiplicity);
        double[] better = Adjust([.. family.Select(index => evidence[index].AdjustedPBetter)], policy.Multiplicity);
        for (int place = 0; place < family.Length; place++)
            evidence[family[place]] = evidence[family[place]] with { AdjustedP = worse[place], AdjustedPBetter = better[place] };
        return new SuiteEvidence(measured.Zip(evidence).ToDictionary(pair => pair.First, pair => pair.Second), SuiteNoise.Of(measured), ControlRows.Shift(measured));
    }

    private static RowEvidence Alone(RowMeasurement row)
    {
        NoisePrior prior = SuiteNoise.PriorOf(row);
        RowEvidence evidence = new(LaunchEvidence.Of(row.Gated, row.Design, prior), row.Quartile is null ? null : LaunchEvidence.Of(row.Quartile, row.Design, prior), 1, 1);
        double nullShift = RowDecision.NullShift(row);
        return evidence with { AdjustedP = evidence.PWorse(nullShift), AdjustedPBetter = evidence.PBetter(nullShift) };
    }

    private static double[] Adjust(double[] p, Multiplicity multiplicity) => multiplicity switch
    {
        Multiplicity.BenjaminiHochberg => AdjustedP.BenjaminiHochberg(p),
        Multiplicity.Holm => AdjustedP.Holm(p),
        _ => p,
    };
}
