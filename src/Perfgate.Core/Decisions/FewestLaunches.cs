using Perfgate.Comparisons;
using Perfgate.Plans;
using Perfgate.Policies;

namespace Perfgate.Decisions;

/// <summary>How many launches a decision needs. Fewer are never "unchanged" and never "regressed".</summary>
internal static class FewestLaunches
{
    /// <summary>On either side, so that one freak launch is not taken for the row.</summary>
    public const int PerSide = 2;

    /// <summary>Baseline launches beside which a single head launch can be judged at all.</summary>
    public const int BesideOne = 5;

    /// <summary>Why so few launches decide nothing; null when they may.</summary>
    public static string? Obstacle(ComparisonSettings settings, EstimatedLaunch[] baseline, EstimatedLaunch[] head)
    {
        if (settings.Policy.Method == DecisionMethod.Threshold)
            return baseline.Length > 0 && head.Length > 0 ? null : TooFew(baseline, head, 1);
        if (settings.Design == Design.SideBySide)
        {
            int pairs = baseline.IntersectBy(head.Select(launch => launch.Index), launch => launch.Index).Count();
            return baseline.Length < PerSide || head.Length < PerSide ? TooFew(baseline, head, PerSide) : pairs < PerSide ? $"fewer than {PerSide} complete pairs of launches" : null;
        }
        if (head.Length == 1 && baseline.Length >= BesideOne)
            return null;
        return baseline.Length < PerSide || head.Length < PerSide ? TooFew(baseline, head, PerSide) : null;
    }

    private static string TooFew(EstimatedLaunch[] baseline, EstimatedLaunch[] head, int needed) =>
        $"too few launches: baseline {baseline.Length}, head {head.Length}; at least {needed} each are needed to tell a change from launch noise";
}
