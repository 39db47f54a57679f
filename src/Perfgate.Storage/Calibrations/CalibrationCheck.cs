using Perfgate.Calibrations;
using Perfgate.Diagnostics;
using Perfgate.Storage.Documents;
using Perfgate.Suites;

namespace Perfgate.Storage.Calibrations;

/// <summary>What a calibration must hold beyond its form: it is committed, and it weighs in decisions.</summary>
internal static class CalibrationCheck
{
    private const int MostFaults = 20;

    public static IReadOnlyList<Diagnostic> Faults(Calibration calibration, string file) =>
        [.. Sentences(calibration).Take(MostFaults).Select(fault => DocumentFaults.Inconsistent("PG3501", file, fault.Path, fault.Sentence))];

    private static IEnumerable<(string Path, string Sentence)> Sentences(Calibration calibration)
    {
        if (calibration.Environment.Key.Count == 0)
            yield return ("$.environment.key", "the environment has no fields.");
        if (!IsPlain(calibration.RunId))
            yield return ("$.runId", "the run's id is empty, too long or has control characters.");
        if (calibration.Rows.Count == 0)
            yield return ("$.rows", "a calibration has at least one row.");
        if (calibration.Rows.GroupBy(row => (row.Case, row.Metric)).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            yield return ("$.rows", $"the row \"{twice.Key.Case} {twice.Key.Metric}\" stands here twice.");
        for (int index = 0; index < calibration.Rows.Count; index++)
        {
            foreach (string sentence in Row(calibration.Rows[index]))
                yield return ($"$.rows[{index}]", sentence);
        }
    }

    private static IEnumerable<string> Row(CalibratedRow row)
    {
        string[] faults = [.. Form(row)];
        return faults.Length > 0 ? faults : row.Contradictions();
    }

    private static IEnumerable<string> Form(CalibratedRow row)
    {
        if (!IsPlain(row.Definition) || !IsPlain(row.RunId))
            yield return "the definition or the run's id is empty, too long or has control characters.";
        if (row.Launches < 2)
            yield return $"{row.Launches} launches cannot scatter; there must be at least 2.";
        if (!double.IsFinite(row.Centre))
            yield return "the centre is not finite.";
        if (!IsDeviation(row.Within) || !IsDeviation(row.Between) || row.Spreads.Any(spread => !IsDeviation(spread.Between)))
            yield return $"a deviation must be a number from 0 to {CalibratedRow.MostDeviation:0}.";
        if (row.Autocorrelation is double memory && !(memory is >= -1 and <= 1))
            yield return "an autocorrelation lies between -1 and 1.";
        if (!(Math.Abs(row.DriftInside) <= CalibratedRow.MostDeviation) || row.DriftingLaunches < 0 || row.DriftingLaunches > row.Launches)
            yield return "the drift is not finite, is larger than any noise, or there are more drifting launches than launches.";
        if (row.Estimates.Count != row.Launches || !row.Estimates.All(double.IsFinite))
            yield return "there must be one finite estimate a launch.";
        if (row.Spreads.DistinctBy(spread => spread.Statistic).Count() != row.Spreads.Count)
            yield return "a statistic stands here twice.";
    }

    private static bool IsDeviation(double value) => value is >= 0 and <= CalibratedRow.MostDeviation;

    private static bool IsPlain(string text) => text.Length is > 0 and <= CaseId.Longest && !text.Any(char.IsControl);
}
