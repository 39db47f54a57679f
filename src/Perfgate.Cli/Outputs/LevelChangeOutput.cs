using Perfgate.Histories;

namespace Perfgate.Cli.Outputs;

/// <summary>A change point, with the commits between which it happened.</summary>
internal sealed record LevelChangeOutput(int Index, double From, double To, double Change, double Harm, string? AfterCommit, string? UntilCommit, string AfterRun, string UntilRun)
{
    public static LevelChangeOutput Of(LevelChange change) => new(
        change.Index, change.From, change.To, change.Change.Fraction, change.Harm.Fraction,
        change.LastBefore.Commit?.Sha, change.FirstAfter.Commit?.Sha, change.LastBefore.Run, change.FirstAfter.Run);
}
