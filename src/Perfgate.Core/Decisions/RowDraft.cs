using Perfgate.Comparisons;

namespace Perfgate.Decisions;

/// <summary>A row before the suite as a whole is known. Without a measurement it is final: something stands in the way of comparing it.</summary>
internal sealed record RowDraft(ComparisonRow Row, RowMeasurement? Measurement = null);
