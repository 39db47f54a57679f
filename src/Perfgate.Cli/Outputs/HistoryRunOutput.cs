using Perfgate.Histories;

namespace Perfgate.Cli.Outputs;

/// <summary>One accepted run of a row.</summary>
internal sealed record HistoryRunOutput(string Run, string? Commit, DateTimeOffset MeasuredAt, bool Anchor, double Value, int Launches, double? Spread)
{
    public static HistoryRunOutput Of(RunInHistory run) => new(run.Run, run.Commit?.Sha, run.MeasuredAt, run.IsAnchor, run.Value, run.Launches, run.Spread?.Fraction);
}
