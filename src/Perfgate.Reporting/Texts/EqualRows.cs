using Perfgate.Comparisons;
using Perfgate.Policies;
using Perfgate.Reporting.Reports;

namespace Perfgate.Reporting.Texts;

/// <summary>Rows of which the same is to be said: on a machine without a device that is every CUDA case, and one sentence does.</summary>
internal static class EqualRows
{
    /// <summary>Rows that are named where there are more of them.</summary>
    public const int MostNamed = 3;

    /// <summary>The rows in order. More than <see cref="MostNamed"/> of one outcome, effect and explanation come together, where the first of them stands; every other row comes alone.</summary>
    public static IEnumerable<IReadOnlyList<ReportRow>> Fold(IReadOnlyList<ReportRow> rows)
    {
        ILookup<(Outcome, bool, PolicyAction?, string, ReportWaiver?), ReportRow> alike = rows.ToLookup(Key);
        return rows.Where(row => !IsFolded(row) || ReferenceEquals(alike[Key(row)].First(), row)).Select(row => IsFolded(row) ? (IReadOnlyList<ReportRow>)[.. alike[Key(row)]] : [row]);

        bool IsFolded(ReportRow row) => alike[Key(row)].Skip(MostNamed).Any();
    }

    /// <summary><c>a, b, c and 31 more</c>.</summary>
    public static string Names(IReadOnlyList<ReportRow> rows, Func<ReportRow, string> name) =>
        string.Join(", ", rows.Take(MostNamed).Select(name)) + (rows.Count > MostNamed ? $" and {rows.Count - MostNamed} more" : "");

    private static (Outcome Outcome, bool Blocks, PolicyAction? Action, string Explanation, ReportWaiver? Waiver) Key(ReportRow row) => (row.Outcome, row.Blocks, row.Action, row.Explanation, row.Waiver);
}
