using Perfgate.Suites;

namespace Perfgate.Baselines;

/// <summary>How a baseline takes in runs: the rolling window, the past behind it, and the anchors that stay.</summary>
public static class BaselineWindow
{
    /// <summary>
    /// Adds the newest run. Numbers of another definition of its cases are dropped everywhere, because they answer another question; what leaves the window goes to the past.
    /// Cases that have no anchor get this run as theirs, so that a redefined or new case is held against its own first numbers.
    /// </summary>
    /// <param name="asAnchor">The run becomes the anchor of all its cases, and the window starts anew with it: an accepted step in the level would otherwise count as scatter between runs.</param>
    public static Baseline Accept(Baseline baseline, AcceptedRun run, bool asAnchor)
    {
        Baseline current = Where(baseline, (id, definition) => !run.Cases.Any(item => IsOld(item, id, definition)));
        Baseline grown = current with { Runs = [.. current.Runs, run] };
        return Cut(Anchor(grown, run, asAnchor), asAnchor ? 1 : Baseline.MostRuns);
    }

    /// <summary>Keeps the newest runs in the window; the others go to the past.</summary>
    /// <param name="keep">At least 1.</param>
    public static Baseline Cut(Baseline baseline, int keep)
    {
        IEnumerable<PastRun> leaving = baseline.Runs.SkipLast(keep).Select(PastRun.Of);
        return WithoutForgottenAnchors(baseline with
        {
            Runs = [.. baseline.Runs.TakeLast(keep)],
            Past = [.. baseline.Past.Concat(leaving).TakeLast(Baseline.MostPastRuns)],
        });
    }

    /// <summary>Makes a run of the window the anchor of all its cases, and the window start with it; null when the window does not hold it.</summary>
    public static Baseline? Anchor(Baseline baseline, string runId)
    {
        int place = baseline.Runs.ToList().FindIndex(run => run.RunId == runId);
        return place < 0 ? null : Cut(Anchor(baseline, baseline.Runs[place], everyCase: true), baseline.Runs.Count - place);
    }

    /// <summary>Accepted runs, in the window, the past or an anchor, that hold the case under another definition.</summary>
    public static int RunsOfOldDefinition(Baseline baseline, AcceptedCase now) =>
        baseline.Runs.Concat(baseline.Anchors).Where(run => run.Cases.Any(item => IsOld(now, item.Id, item.Definition))).Select(run => run.RunId)
            .Union(baseline.Past.Where(run => run.Cases.Any(item => IsOld(now, item.Id, item.Definition))).Select(run => run.RunId))
            .Count();

    private static Baseline Anchor(Baseline baseline, AcceptedRun run, bool everyCase)
    {
        HashSet<CaseId> anchored = everyCase ? [] : [.. baseline.Anchors.SelectMany(anchor => anchor.Cases).Select(item => item.Id)];
        AcceptedCase[] taken = [.. run.Cases.Where(item => !anchored.Contains(item.Id))];
        if (taken.Length == 0)
            return baseline;
        IEnumerable<AcceptedRun> others = Only(baseline.Anchors, item => taken.All(mine => mine.Id != item.Id));
        return baseline with { Anchors = [.. others, run with { Cases = taken }] };
    }

    // Otherwise the anchors of cases that nobody measures any more would pile up.
    private static Baseline WithoutForgottenAnchors(Baseline baseline)
    {
        HashSet<CaseId> known = [.. baseline.Runs.SelectMany(run => run.Cases).Select(item => item.Id), .. baseline.Past.SelectMany(run => run.Cases).Select(item => item.Id)];
        return baseline with { Anchors = [.. Only(baseline.Anchors, item => known.Contains(item.Id))] };
    }

    private static Baseline Where(Baseline baseline, Func<CaseId, string, bool> stays) => baseline with
    {
        Runs = [.. Only(baseline.Runs, item => stays(item.Id, item.Definition))],
        Anchors = [.. Only(baseline.Anchors, item => stays(item.Id, item.Definition))],
        Past = [.. baseline.Past.Select(run => run with { Cases = [.. run.Cases.Where(item => stays(item.Id, item.Definition))] }).Where(run => run.Cases.Count > 0)],
    };

    private static IEnumerable<AcceptedRun> Only(IEnumerable<AcceptedRun> runs, Func<AcceptedCase, bool> stays) =>
        runs.Select(run => run with { Cases = [.. run.Cases.Where(stays)] }).Where(run => run.Cases.Count > 0);

    private static bool IsOld(AcceptedCase now, CaseId id, string definition) => id == now.Id && definition != now.Definition;
}
