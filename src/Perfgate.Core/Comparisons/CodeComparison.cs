using Perfgate.Measurements;

namespace Perfgate.Comparisons;

/// <summary>The machine code of the two sides of a case.</summary>
/// <param name="Changed">For <see cref="CodeState.Differs"/>: the kernels that differ or that only one side has.</param>
public sealed record CodeComparison(CodeState State, IReadOnlyList<string> Changed)
{
    public static readonly CodeComparison Unknown = new(CodeState.Unknown, []);

    /// <summary>
    /// Digests are compared only where one version of perfgate took both: another version may take them of something else, and may measure the same code in another way.
    /// </summary>
    public static CodeComparison Of(MeasuredCase baseline, MeasuredCase head)
    {
        if (baseline.Code is not { Count: > 0 } before || head.Code is not { Count: > 0 } after || baseline.Tool is null || baseline.Tool != head.Tool || !MachineCode.AreComparable(before, after))
            return Unknown;
        return MachineCode.AreSame(before, after) ? new CodeComparison(CodeState.Identical, []) : new CodeComparison(CodeState.Differs, MachineCode.Changed(before, after));
    }
}
