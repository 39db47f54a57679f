using Perfgate.Plans;

namespace Perfgate.Comparisons;

/// <summary>A run compared with its baseline, case by case.</summary>
public sealed record RunComparison
{
    public required Design Design { get; init; }

    public required SideOfComparison Baseline { get; init; }

    public required SideOfComparison Head { get; init; }

    public required IReadOnlyList<CaseComparison> Cases { get; init; }

    /// <summary>Cases that should have been compared: planned, demanded by the suite, or present in the baseline.</summary>
    public int Expected => Cases.Count;

    public int Compared => Cases.Count(item => item.IsCompared);

    /// <summary>Cases that were left out because their machine code is the baseline's.</summary>
    public int Identical => Cases.Count(item => item.IsIdentical);

    public IEnumerable<ComparisonRow> Rows => Cases.SelectMany(item => item.Rows);

    /// <summary>Doubts about the comparison as a whole.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
