using Perfgate.Decisions;
using Perfgate.Environments;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Comparisons;

/// <summary>Compares one case: first whether it can be compared at all, then each of its metrics.</summary>
internal static class CaseComparer
{
    /// <summary>Tokens per sample may differ by this much before the two sides are said to do different work.</summary>
    private const double WorkTolerance = 0.02;

    /// <summary>Stands where a row is about a case without any metric.</summary>
    public static readonly MetricName WholeCaseName = new("all");

    private static readonly Metric WholeCase = new() { Name = WholeCaseName, Unit = Unit.Count, Better = Direction.Lower };

    public static CaseComparison Missing(CaseId id, string explanation) => WithoutNumbers(id, Outcome.Missing, explanation);

    public static CaseDraft Draft(
        MeasuredCase? baseline, MeasuredCase head, IReadOnlyList<FieldDifference> environments, SideOfComparison baselineSide, ComparisonSettings settings)
    {
        if (Obstacle(baseline, head, environments, baselineSide, settings.Design) is (Outcome outcome, string explanation))
            return new CaseDraft(baseline, head, [], WithoutComparison(head, outcome, explanation) with { Limits = LimitChecker.Check(head, settings) });
        Dictionary<MetricName, MeasuredMetric> before = baseline!.Metrics.ToDictionary(metric => metric.Metric.Name);
        IEnumerable<RowDraft> rows = head.Metrics.Select(metric => Draft(head, before.GetValueOrDefault(metric.Metric.Name), metric, settings));
        return new CaseDraft(baseline, head, [.. rows, .. Lost(baseline, head)]);
    }

    // Between two run records equal definitions mean equal declared metrics; whatever else a worker reports may come and go. Where a file has no definition, nobody else notices.
    private static IEnumerable<RowDraft> Lost(MeasuredCase baseline, MeasuredCase head)
    {
        if (baseline.Definition is not null && head.Definition is not null)
            return [];
        return baseline.Metrics
            .Where(metric => metric.Metric.Gated && metric.Launches.Count > 0 && head.Metrics.All(ours => ours.Metric.Name != metric.Metric.Name))
            .Select(metric => new RowDraft(RowDrafting.Alone(head.Id, metric with { Launches = [] }) with { Outcome = Outcome.Missing, Explanation = "the baseline has this metric; head did not measure it" }));
    }

    public static CaseComparison Decide(CaseDraft draft, SuiteEvidence suite, ComparisonSettings settings)
    {
        CaseComparison decided = draft.Final ?? Compare(draft, suite, settings);
        return decided with
        {
            Code = draft.Baseline is MeasuredCase known ? CodeComparison.Of(known, draft.Head) : CodeComparison.Unknown,
            Before = draft.Baseline?.Observations ?? CaseObservations.None,
            After = draft.Head.Observations,
            Warnings = [.. decided.Warnings, .. LaunchDoubts.Of(draft.Baseline, draft.Head)],
        };
    }

    private static CaseComparison Compare(CaseDraft draft, SuiteEvidence suite, ComparisonSettings settings)
    {
        (MeasuredCase baseline, MeasuredCase head) = (draft.Baseline!, draft.Head);
        Dictionary<MetricName, MeasuredMetric> before = baseline.Metrics.ToDictionary(metric => metric.Metric.Name);
        ComparisonRow[] rows = [.. draft.Rows
            .Select(row => RowDeciding.Decide(row, suite, settings))
            .Select(row => before.TryGetValue(row.Metric.Name, out MeasuredMetric? known) ? RowPast.Add(row, known) : row)];
        string? difference = DifferenceInWork(baseline, head);
        if (difference is not null)
            rows = [.. rows.Select(row => Doubted(row, difference))];
        rows = [.. OtherCauses.Apply(rows, baseline, head, CodeComparison.Of(baseline, head), difference is null)];
        return new CaseComparison
        {
            Case = head.Id,
            Rows = rows,
            Spans = SpanComparer.Compare(baseline, head, rows.Any(row => row.Outcome is Outcome.Regressed or Outcome.Waived)),
            Limits = LimitChecker.Check(head, settings),
            DifferentWork = difference is not null,
            Warnings = difference is null ? [] : [difference],
        };
    }

    private static (Outcome, string)? Obstacle(
        MeasuredCase? baseline, MeasuredCase head, IReadOnlyList<FieldDifference> environments, SideOfComparison baselineSide, Design design)
    {
        if (head.IsLeftOut)
            return LeftOut(baseline, head, environments);
        // A failure on either side comes first: the other side is not measured any more after it, and which one that is depends on the order of launches.
        if (FailureOf(head) is { Outcome: not Outcome.Missing } failed)
            return failed;
        if (baseline is not null && FailureOf(baseline) is { Outcome: not Outcome.Missing } baseFailed)
            return (baseFailed.Outcome, $"the base side: {baseFailed.Reason}");
        if (FailureOf(head) is { } missing)
            return missing;
        if (environments.Count > 0)
            return (Outcome.Incomparable, $"the baseline is of another environment class; {string.Join("; ", environments)} (head against baseline)");
        if (baseline is null)
            return (Outcome.New, baselineSide.Cases.Count == 0 ? "there is no baseline yet" : "the baseline does not have this case");
        if (FailureOf(baseline) is { } unmeasured)
            return (Outcome.New, $"the base side: {unmeasured.Reason}");
        if (design == Design.History && baseline.Definition is string before && head.Definition is string after && before != after)
            return (Outcome.Redefined, "its definition (program or buffers, arguments, environment, set-up, warm-up, metrics, their units or directions) changed since the baseline was accepted, so this is a new series");
        return null;
    }

    // The run says that it left the case out; whether it may is decided by what it is held against now.
    private static (Outcome, string) LeftOut(MeasuredCase? baseline, MeasuredCase head, IReadOnlyList<FieldDifference> environments) =>
        environments.Count == 0 && baseline is not null && baseline.Definition == head.Definition && CodeComparison.Of(baseline, head).State == CodeState.Identical
            ? (Outcome.Identical, "its machine code is the baseline's, so it was not measured")
            : (Outcome.Missing, "it was left out because its machine code was known, but it is not known to be this baseline's; measure it");

    /// <summary>Why a side's case has no trustworthy numbers; null when it has.</summary>
    private static (Outcome Outcome, string Reason)? FailureOf(MeasuredCase item)
    {
        Launch? failure = item.Failures.OrderBy(launch => launch.Status == LaunchStatus.Cancelled).FirstOrDefault();
        return failure switch
        {
            { Status: LaunchStatus.Skipped } => (Outcome.Skipped, failure.Reason ?? "skipped without a reason"),
            { Status: LaunchStatus.Cancelled } when item.Metrics.All(metric => metric.Launches.Count == 0) => (Outcome.Missing, "the run was cancelled before this case was measured"),
            { Status: not LaunchStatus.Cancelled } => (Outcome.Invalid, $"launch {failure.Index} {Word(failure.Status)}: {failure.Reason ?? "no reason given"}"),
            _ when item.Metrics.All(metric => metric.Launches.Count == 0) => (Outcome.Missing, "it was not measured"),
            _ => null,
        };
    }

    private static string Word(LaunchStatus status) => status switch
    {
        LaunchStatus.TimedOut => "timed out",
        LaunchStatus.Invalid => "is invalid",
        _ => "failed",
    };

    private static RowDraft Draft(MeasuredCase item, MeasuredMetric? baseline, MeasuredMetric head, ComparisonSettings settings)
    {
        // Gated only where neither side says otherwise: a baseline file does not know, a run record does.
        if (baseline is not null && !baseline.Metric.Gated)
            head = head with { Metric = head.Metric with { Gated = false } };
        return head.Launches.Count == 0
            ? new RowDraft(RowDrafting.Alone(item.Id, head) with { Outcome = Outcome.Missing, Explanation = "head has no samples of this metric" })
            : RowDrafting.Draft(item.Id, baseline ?? head with { Launches = [] }, head, item.Definition, item.PlannedLaunches, settings);
    }

    private static string? DifferenceInWork(MeasuredCase baseline, MeasuredCase head)
    {
        if (baseline.Checksums.Count > 0 && head.Checksums.Count > 0 && !baseline.Checksums.ToHashSet().SetEquals(head.Checksums))
            return "the two sides' outputs differ on equal seeds (checksums), so the work may not be equal";
        if (baseline.Checksums.Count > 0 && head.Checksums.Count == 0)
            return "the baseline has a checksum of its output and head has none, so the work cannot be held against it";
        if (baseline.TokensPerSample is double before && head.TokensPerSample is double after && Math.Abs(after - before) > WorkTolerance * Math.Abs(before))
            return $"the two sides produce different amounts of tokens ({before:0.##} against {after:0.##} a sample), so the work is not equal";
        return null;
    }

    // Different work can take a gain away, never excuse a loss.
    private static ComparisonRow Doubted(ComparisonRow row, string difference) =>
        row.Outcome == Outcome.Improved
            ? row with { Outcome = Outcome.Inconclusive, Explanation = $"{row.Explanation}, but {difference}", Warnings = [.. row.Warnings, difference] }
            : row with { Warnings = [.. row.Warnings, difference] };

    private static CaseComparison WithoutComparison(MeasuredCase head, Outcome outcome, string explanation)
    {
        ComparisonRow[] rows = [.. head.Metrics
            .Where(metric => metric.Metric.Gated)
            .Select(metric => RowDrafting.Alone(head.Id, metric) with { Outcome = outcome, Explanation = explanation })];
        return rows.Length == 0 ? WithoutNumbers(head.Id, outcome, explanation) : new CaseComparison { Case = head.Id, Rows = rows };
    }

    private static CaseComparison WithoutNumbers(CaseId id, Outcome outcome, string explanation) => new()
    {
        Case = id,
        Rows = [new ComparisonRow { Case = id, Metric = WholeCase, Outcome = outcome, Explanation = explanation }],
    };
}
