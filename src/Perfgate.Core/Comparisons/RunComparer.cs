using System.Globalization;
using Perfgate.Decisions;
using Perfgate.Environments;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Suites;

namespace Perfgate.Comparisons;

/// <summary>
/// Brings two sides together case by case. Every case anyone expects has at least one row in the result: nothing is dropped by an intersection of names.
/// </summary>
public static class RunComparer
{
    public static RunComparison Compare(SideOfComparison baseline, SideOfComparison head, ComparisonSettings settings)
    {
        Dictionary<CaseId, MeasuredCase> before = baseline.Cases.ToDictionary(item => item.Id);
        List<string> warnings = [.. Warnings(baseline, head, settings.Design), .. Rename(before, head.Renames), .. Waivers(head, settings)];
        IReadOnlyList<FieldDifference> environments = Differences(baseline, head);
        // Rows are independent until their p-values are corrected together, and again after it.
        CaseDraft[] drafts = [.. head.Cases.AsParallel().AsOrdered().Select(item => CaseComparer.Draft(before.GetValueOrDefault(item.Id), item, environments, baseline, settings))];
        SuiteEvidence suite = SuiteEvidence.Of([.. drafts.SelectMany(draft => draft.Measurements)], settings.Policy);
        List<CaseComparison> cases = [.. drafts.AsParallel().AsOrdered().Select(draft => CaseComparer.Decide(draft, suite, settings)).Select(item => Demanded(item, head.Expected))];

        HashSet<CaseId> measured = [.. head.Cases.Select(item => item.Id)];
        if (!head.IsFiltered)
            cases.AddRange(before.Where(item => !measured.Contains(item.Key)).Select(item => CaseComparer.Missing(item.Key, "the baseline has this case; head did not measure it. If it was removed on purpose, delete its baseline file; if it has another name now, `renames` says so")));
        if (!head.IsFiltered)
            cases.AddRange(head.Expected.Where(name => !cases.Any(item => IsNamed(item.Case, name))).ToArray().Select(name => CaseComparer.Missing(new CaseId(name), "the suite expects this benchmark and it was not measured")));
        return new RunComparison
        {
            Design = settings.Design,
            Baseline = baseline,
            Head = head,
            Cases = cases,
            Warnings = warnings,
        };
    }

    // What the suite demands by name must be compared: a reason for skipping it is no excuse.
    private static CaseComparison Demanded(CaseComparison item, IReadOnlyList<string> expected) =>
        item.Rows.Any(row => row.Outcome == Outcome.Skipped) && expected.Any(name => IsNamed(item.Case, name))
            ? item with { Rows = [.. item.Rows.Select(row => row with { Outcome = Outcome.Missing, Explanation = $"the suite expects it, and it was skipped: {row.Explanation}" })] }
            : item;

    // A case whose new name has a baseline of its own keeps its old name, and is then missing: joining the two would make one of them vanish.
    private static List<string> Rename(Dictionary<CaseId, MeasuredCase> before, IReadOnlyDictionary<string, string> renames)
    {
        List<string> refused = [];
        foreach (CaseId old in before.Keys.ToArray())
        {
            CaseId renamed = RenamedTo(old, renames);
            if (renamed == old)
                continue;
            if (before.TryAdd(renamed, before[old]))
                before.Remove(old);
            else
                refused.Add($"{old} was not taken for {renamed}: {renamed} has a baseline of its own");
        }
        return refused;
    }

    private static CaseId RenamedTo(CaseId id, IReadOnlyDictionary<string, string> renames)
    {
        if (renames.TryGetValue(id.Value, out string? whole))
            return new CaseId(whole);
        int end = id.Value.IndexOf('/', StringComparison.Ordinal);
        string benchmark = end < 0 ? id.Value : id.Value[..end];
        return renames.TryGetValue(benchmark, out string? renamed) ? new CaseId(renamed + (end < 0 ? "" : id.Value[end..])) : id;
    }

    // A waiver that does nothing is not noticed until it is missed.
    private static IEnumerable<string> Waivers(SideOfComparison head, ComparisonSettings settings)
    {
        foreach (Waiver waiver in settings.Policy.Waivers)
        {
            string name = waiver.Metric is { } metric ? $"{waiver.Case} {metric}" : waiver.Case;
            bool coversNow = Covered(waiver).Any(), wouldCover = Covered(waiver with { Until = null }).Any();
            if (wouldCover && !coversNow)
                yield return string.Create(CultureInfo.InvariantCulture, $"the waiver of {name} ended on {waiver.Until:yyyy-MM-dd} and counts no more");
            else if (!wouldCover && !head.IsFiltered)
                yield return $"the waiver of {name} covers no metric of any case";
        }

        IEnumerable<MeasuredMetric> Covered(Waiver waiver) =>
            head.Cases.SelectMany(item => item.Metrics.Where(metric => waiver.Covers(item.Id, metric.Metric.Name, settings.Day)));
    }

    private static bool IsNamed(CaseId id, string name) => id.Value == name || id.Value.StartsWith(name + "/", StringComparison.Ordinal);

    private static IReadOnlyList<FieldDifference> Differences(SideOfComparison baseline, SideOfComparison head)
    {
        if (head.Environment is null)
            return [];
        EnvironmentFingerprint? nearest = baseline.Environment
            ?? baseline.OtherEnvironments.MinBy(other => head.Environment.KeyDifferences(other).Count);
        return nearest is null ? [] : head.Environment.KeyDifferences(nearest);
    }

    private static IEnumerable<string> Warnings(SideOfComparison baseline, SideOfComparison head, Design design)
    {
        if (design == Design.History && (baseline.Environment is null) != (head.Environment is null) && baseline.Cases.Count > 0)
            yield return "only one side says where it was measured, so the environments could not be checked";
        if (design == Design.History && baseline.Environment is not null && head.Environment?.RecordedDifferences(baseline.Environment) is { Count: > 0 } differences)
            yield return $"the machines are of one class but differ in {string.Join("; ", differences)} (head against baseline)";
        foreach (SideOfComparison side in new[] { baseline, head }.Where(side => side.IsInterrupted).DistinctBy(side => side.Source))
            yield return $"{side.Source} was interrupted: it holds fewer launches than planned";
    }
}
