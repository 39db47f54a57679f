namespace Perfgate.Calibrations;

/// <summary>
/// How often the suite would have called unchanged code slower, by drawing baseline and head from the same launches. Before confirming launches, which only make alarms rarer. Launches of one session do not
/// hold what changes from day to day, and nothing rarer than one in <see cref="Draws"/> can be seen.
/// </summary>
public sealed record FalseAlarms
{
    public required int Draws { get; init; }

    /// <summary>Draws in which some row blocks.</summary>
    public required int Blocked { get; init; }

    /// <summary>Draws in which some row warns and none blocks.</summary>
    public required int Warned { get; init; }

    /// <summary>Baseline launches drawn of each row, fewest and most.</summary>
    public required (int Fewest, int Most) Baseline { get; init; }

    /// <summary>Head launches drawn of each row, fewest and most.</summary>
    public required (int Fewest, int Most) Head { get; init; }

    public required IReadOnlyList<RowFalseAlarms> Rows { get; init; }
}
