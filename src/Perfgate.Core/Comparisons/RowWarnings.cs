using Perfgate.Plans;

namespace Perfgate.Comparisons;

/// <summary>Doubts that come with how a row was measured.</summary>
internal static class RowWarnings
{
    public static IEnumerable<string> Of(Design design, EstimatedLaunch[] baseline)
    {
        if (design == Design.History && baseline.Select(launch => launch.Run).Distinct().Count() == 1)
            yield return "the baseline holds a single run, so noise from run to run is unknown; accept more runs or compare side by side";
    }
}
