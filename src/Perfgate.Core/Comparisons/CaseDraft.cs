using Perfgate.Decisions;

namespace Perfgate.Comparisons;

/// <summary>A case before the suite as a whole is known.</summary>
/// <param name="Baseline">Null where the baseline does not have the case.</param>
/// <param name="Final">Set where something stands in the way of comparing it; then there are no rows to decide.</param>
internal sealed record CaseDraft(MeasuredCase? Baseline, MeasuredCase Head, IReadOnlyList<RowDraft> Rows, CaseComparison? Final = null)
{
    public IEnumerable<RowMeasurement> Measurements => Rows.Select(row => row.Measurement).OfType<RowMeasurement>();
}
