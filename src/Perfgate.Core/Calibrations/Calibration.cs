using Perfgate.Environments;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Calibrations;

/// <summary>
/// How noisy the rows of a suite are in one environment class (<c>perfgate/calibration@1</c>): launches of one commit against themselves. It lies beside the
/// baselines of that class and gives the decision its priors.
/// </summary>
public sealed record Calibration
{
    public required SuiteName Suite { get; init; }

    public required EnvironmentFingerprint Environment { get; init; }

    /// <summary>The newest run; a part of the rows may be of an older one.</summary>
    public required string RunId { get; init; }

    public CommitInfo? Commit { get; init; }

    public required DateTimeOffset MeasuredAt { get; init; }

    /// <summary>Version of perfgate that measured.</summary>
    public required string Tool { get; init; }

    public required IReadOnlyList<CalibratedRow> Rows { get; init; }

    /// <summary>This calibration of a part of the suite, with the older one's rows of cases that it does not have.</summary>
    public Calibration Completing(Calibration older)
    {
        HashSet<CaseId> measured = [.. Rows.Select(row => row.Case)];
        return this with { Rows = [.. Rows, .. older.Rows.Where(row => !measured.Contains(row.Case))] };
    }
}
