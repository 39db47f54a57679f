namespace Perfgate.ErrorRates.PullRequests;

/// <summary>How the gate judged many pull requests.</summary>
public sealed record RequestFigures
{
    public required int Requests { get; init; }

    public required int RowsPerRequest { get; init; }

    /// <summary>Requests with at least one blocking row that was not changed.</summary>
    public required int FalselyBlocked { get; init; }

    /// <summary>Blocking rows that were not changed.</summary>
    public required int FalseRows { get; init; }

    public required int Changed { get; init; }

    /// <summary>Changed rows that block.</summary>
    public required int Caught { get; init; }

    public required int Inconclusive { get; init; }

    public required long Launches { get; init; }

    public required long PlannedLaunches { get; init; }

    /// <summary>Of all requests.</summary>
    public double BlockedShare => (double)FalselyBlocked / Requests;

    /// <summary>Standard error of <see cref="BlockedShare"/>, from the number of requests.</summary>
    public double BlockedError => Math.Sqrt(BlockedShare * (1 - BlockedShare) / Requests);

    public double FalseRowsPerThousand => 1000.0 * FalseRows / ((long)Requests * RowsPerRequest - Changed);

    public double Power => Changed == 0 ? double.NaN : (double)Caught / Changed;

    public double InconclusiveShare => (double)Inconclusive / ((long)Requests * RowsPerRequest);

    public double ExtraLaunches => (double)Launches / PlannedLaunches - 1;
}
