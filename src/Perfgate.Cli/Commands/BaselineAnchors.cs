using System.Globalization;
using Perfgate.Baselines;

namespace Perfgate.Cli.Commands;

/// <summary>A baseline's anchors and past in words.</summary>
internal static class BaselineAnchors
{
    /// <summary>"anchor 2026-11-22 at 8ae3007, 3 past runs".</summary>
    public static string InShort(Baseline baseline)
    {
        string anchor = baseline.Anchors switch
        {
            [] => "no anchor",
            [AcceptedRun only] => $"anchor {Moment(only)}",
            [AcceptedRun oldest, ..] => $"{baseline.Anchors.Count} anchors, the first {Moment(oldest)}",
        };
        return baseline.Past.Count == 0 ? anchor : $"{anchor}, {baseline.Past.Count} past {(baseline.Past.Count == 1 ? "run" : "runs")}";
    }

    /// <summary>One anchor with its run, and its cases where it is not the anchor of all.</summary>
    public static string InFull(Baseline baseline, AcceptedRun anchor)
    {
        string cases = baseline.Anchors.Count == 1 ? "" : $", of {string.Join(", ", anchor.Cases.Select(item => item.Id.Value))}";
        return $"anchor: run {anchor.RunId}, measured {Moment(anchor)}{cases}";
    }

    private static string Moment(AcceptedRun run) =>
        run.MeasuredAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (run.Commit?.ShortSha is string sha ? $" at {sha}" : "");
}
