using System.Globalization;
using Perfgate.Measurements;

namespace Perfgate.Comparisons;

/// <summary>The launches' doubts as warnings of their case.</summary>
internal static class LaunchDoubts
{
    /// <summary>Of each side; a worker that doubts everything must not bury the report.</summary>
    private const int Most = 10;

    public static IEnumerable<string> Of(MeasuredCase? baseline, MeasuredCase head) =>
        [.. Of("base", baseline?.Observations ?? CaseObservations.None), .. Of("head", head.Observations)];

    private static IEnumerable<string> Of(string side, CaseObservations seen)
    {
        foreach (LaunchDoubt doubt in seen.Doubts.Take(Most))
            yield return string.Create(CultureInfo.InvariantCulture, $"{doubt.Launches} of {seen.Launches} {side} {(seen.Launches == 1 ? "launch" : "launches")}: {doubt.Sentence}");
        if (seen.Doubts.Count > Most)
            yield return string.Create(CultureInfo.InvariantCulture, $"{seen.Doubts.Count - Most} more doubts of {side} launches are in the run record");
    }
}
