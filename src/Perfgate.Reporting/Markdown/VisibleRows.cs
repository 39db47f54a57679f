using Perfgate.Comparisons;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>The rows shown unfolded: regressions, violated limits, what is waived, what was not decided, improvements, drift - as many as the budget allows, in this order.</summary>
internal sealed record VisibleRows
{
    public required IReadOnlyList<ReportRow> Regressed { get; init; }

    public required IReadOnlyList<(string Case, ReportLimit Limit)> Limits { get; init; }

    public required IReadOnlyList<ReportRow> Waived { get; init; }

    /// <summary>Rows of which the same is to be said are one here.</summary>
    public required IReadOnlyList<IReadOnlyList<ReportRow>> Undecided { get; init; }

    public required IReadOnlyList<ReportRow> Improved { get; init; }

    /// <summary>Rows of any outcome whose accepted runs drift.</summary>
    public required IReadOnlyList<(ReportRow Row, ReportDrift Drift)> Drifting { get; init; }

    /// <summary>How many more there would be.</summary>
    public required int Hidden { get; init; }

    public static VisibleRows Choose(Report report, int most)
    {
        int left = most;
        int hidden = 0;

        IReadOnlyList<T> Take<T>(IEnumerable<T> items)
        {
            T[] all = [.. items];
            T[] taken = [.. all.Take(left)];
            left -= taken.Length;
            hidden += all.Length - taken.Length;
            return taken;
        }

        return new VisibleRows
        {
            Regressed = Take(report.Rows
                .Where(row => row.Outcome == Outcome.Regressed)
                .OrderByDescending(row => row.Blocks)
                .ThenByDescending(row => row.Harm)),
            Limits = Take(report.Cases
                .SelectMany(item => item.Limits.Select(limit => (item.Case, limit)))
                .Where(pair => pair.limit.State != LimitState.Held)
                .OrderByDescending(pair => pair.limit is { State: LimitState.Violated, Waiver: null })),
            Waived = Take(report.Rows.Where(row => row.Outcome == Outcome.Waived).OrderByDescending(row => row.Harm)),
            Undecided = Take(EqualRows.Fold([.. report.Rows.Where(IsUndecided).OrderByDescending(row => row.Action)])),
            Improved = Take(report.Rows.Where(row => row.Outcome == Outcome.Improved).OrderBy(row => row.Harm)),
            Drifting = Take(report.Rows
                .Where(row => row.Drift is { IsDrifting: true })
                .Select(row => (row, row.Drift!))
                .OrderByDescending(pair => pair.Item2.Action)
                .ThenByDescending(pair => pair.Item2.Rise)),
            Hidden = hidden,
        };
    }

    private static bool IsUndecided(ReportRow row) => row.Outcome is
        Outcome.Inconclusive or Outcome.Invalid or Outcome.New or Outcome.Missing or Outcome.Incomparable or Outcome.Redefined or Outcome.Skipped;
}
