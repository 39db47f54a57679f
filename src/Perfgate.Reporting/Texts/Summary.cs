using Perfgate.Comparisons;
using Perfgate.Reporting.Reports;

namespace Perfgate.Reporting.Texts;

/// <summary>The counts as one line: <c>2 regressed (1 blocking), 1 limit violated, 3 unchanged</c>.</summary>
internal static class Summary
{
    public static string Counts(Report report)
    {
        OutcomeCounts counts = report.Counts;
        int blocking = report.Rows.Count(row => row is { Outcome: Outcome.Regressed, Blocks: true });
        int violated = report.Cases.Sum(item => item.Limits.Count(limit => limit is { State: LimitState.Violated, Waiver: null }));
        int waivedLimits = report.Cases.Sum(item => item.Limits.Count(limit => limit.Waiver is not null));
        int drifting = report.Rows.Count(row => row.Drift is { IsDrifting: true });
        string[] parts =
        [
            .. Part(counts.Regressed, blocking > 0 ? $"regressed ({blocking} blocking)" : "regressed"),
            .. Part(violated, violated == 1 ? "limit violated" : "limits violated"),
            .. Part(counts.Waived, "waived"),
            .. Part(waivedLimits, waivedLimits == 1 ? "limit waived" : "limits waived"),
            .. Part(counts.Invalid, "invalid"),
            .. Part(counts.Missing, "missing"),
            .. Part(counts.Incomparable, "incomparable"),
            .. Part(counts.Inconclusive, "inconclusive"),
            .. Part(counts.Redefined, "redefined"),
            .. Part(counts.New, "new"),
            .. Part(counts.Skipped, "skipped"),
            .. Part(counts.Improved, "improved"),
            .. Part(counts.Unchanged, "unchanged"),
            .. Part(counts.Identical, "identical"),
            .. Part(drifting, "drifting on main"),
        ];
        return parts.Length == 0 ? "nothing compared" : string.Join(", ", parts);
    }

    /// <summary><c>compared 2 of 14 expected cases, 12 unchanged by code</c>.</summary>
    public static string Compared(Report report) =>
        $"compared {report.Compared} of {report.Expected} expected cases{(report.Identical == 0 ? "" : $", {report.Identical} unchanged by code")}";

    /// <summary>Cases that were not measured because their machine code is the baseline's.</summary>
    public static IReadOnlyList<string> LeftOut(Report report) => [.. report.Rows.Where(row => row.Outcome == Outcome.Identical).Select(row => row.Case).Distinct()];

    private static string[] Part(int count, string word) => count == 0 ? [] : [$"{count} {word}"];
}
