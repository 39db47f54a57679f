using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Calibrations;

/// <summary>What is known about rows' launch-to-launch noise before they are compared.</summary>
public sealed class KnownNoise
{
    public static readonly KnownNoise None = new(new Dictionary<(CaseId, MetricName), CalibratedRow>());

    /// <summary>A calibration's deviation is worth its launches, but never so much that fresh launches could not overrule it.</summary>
    public const double MostWeight = 12;

    private readonly IReadOnlyDictionary<(CaseId, MetricName), CalibratedRow> rows;

    private KnownNoise(IReadOnlyDictionary<(CaseId, MetricName), CalibratedRow> rows) => this.rows = rows;

    public static KnownNoise Of(Calibration calibration) => new(calibration.Rows.ToDictionary(row => (row.Case, row.Metric)));

    /// <summary>The row's calibration; null where there is none, or where it is of another definition (null: not checked).</summary>
    public CalibratedRow? Find(CaseId id, MetricName metric, string? definition) =>
        rows.TryGetValue((id, metric), out CalibratedRow? row) && (definition is null || row.Definition == definition) ? row : null;

    /// <summary>The row's own noise as a prior; null where it was not calibrated.</summary>
    public NoisePrior? Prior(CaseId id, MetricName metric, SampleStatistic statistic, string? definition) =>
        Find(id, metric, definition) is { Launches: > 1 } row && row.Statistic == statistic
            ? new NoisePrior(Math.Max(row.Between, NoisePrior.Unknown.Floor), Math.Min(row.Launches - 1, MostWeight), NoisePrior.Unknown.Floor)
            : null;
}
