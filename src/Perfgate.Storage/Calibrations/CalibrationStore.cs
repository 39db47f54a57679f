using Perfgate.Calibrations;
using Perfgate.Diagnostics;
using Perfgate.Environments;
using Perfgate.Storage.Files;
using Perfgate.Suites;

namespace Perfgate.Storage.Calibrations;

/// <summary>The calibrations beside the baselines under a folder: <c>root/suite/environment class/calibration.json</c>.</summary>
public sealed class CalibrationStore(string root)
{
    /// <summary>The calibration of a suite in an environment class, or none. A file that lies there and does not belong there is a failure.</summary>
    public Result<CalibrationMatch> Find(SuiteName suite, EnvironmentClass environment)
    {
        string path = PathOf(suite, environment);
        // Named "calibration", a benchmark's baseline lies here too; the suite is then just not calibrated.
        return !File.Exists(path) || IsBaseline(path)
            ? Result.Success(new CalibrationMatch(path, null))
            : CalibrationFile.Read(path).Then(calibration => Placed(calibration, path, suite, environment)).Select(calibration => new CalibrationMatch(path, calibration));
    }

    /// <summary>Environment classes that have a calibration of the suite.</summary>
    public IReadOnlyList<EnvironmentClass> Classes(SuiteName suite)
    {
        string folder = Path.Combine(root, suite.Value);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder).Where(inner => CalibrationFile.IsOne(Path.Combine(inner, CalibrationFile.FileName))).Select(inner => new EnvironmentClass(Path.GetFileName(inner))).OrderBy(found => found.Value, StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Writes the calibration whole or not at all. The value is the path.</summary>
    public Result<string> Write(Calibration calibration)
    {
        string path = PathOf(calibration.Suite, calibration.Environment.Class);
        return File.Exists(path) && !CalibrationFile.IsOne(path)
            ? Result.Failure<string>(CalibrationFaults.Taken(path))
            : CalibrationFile.Format(calibration, path).Then(text => AtomicFile.WriteWithFolder(path, text));
    }

    private string PathOf(SuiteName suite, EnvironmentClass environment) => Path.Combine(root, suite.Value, environment.Value, CalibrationFile.FileName);

    private static bool IsBaseline(string path) =>
        BoundedReader.Read(path) is { Succeeded: true } content && Documents.DocumentKind.Parse(Documents.DocumentHead.Peek(content.Value))?.Name == Documents.DocumentKind.Baseline.Name;

    private static Result<Calibration> Placed(Calibration calibration, string path, SuiteName suite, EnvironmentClass environment) =>
        calibration.Suite == suite && calibration.Environment.Class == environment
            ? Result.Success(calibration)
            : Result.Failure<Calibration>(CalibrationFaults.Misplaced(path, $"{calibration.Suite}, {calibration.Environment.Class}", $"{suite}, {environment}"));
}
