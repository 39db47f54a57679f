using Perfgate.Comparisons;

namespace Perfgate.Reporting.Reports;

/// <summary>Whether the two sides of a case ran the same machine code.</summary>
public sealed record ReportCode
{
    public required CodeState State { get; init; }

    /// <summary>For code that differs: the kernels that do, or that only one side has.</summary>
    public required IReadOnlyList<string> Changed { get; init; }
}
