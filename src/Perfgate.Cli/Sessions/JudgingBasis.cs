using Perfgate.Comparisons;
using Perfgate.Diagnostics;
using Perfgate.Plans;
using Perfgate.Records;
using Perfgate.Storage.Baselines;

namespace Perfgate.Cli.Sessions;

/// <summary>
/// What a run is held against and on which day, fixed once: between rounds it is compared exactly as at its end, and a baseline that cannot be read is found before
/// an hour of measuring and not after it.
/// </summary>
internal sealed class JudgingBasis
{
    private readonly SideOfComparison? accepted;
    private readonly DateOnly day;

    private JudgingBasis(SideOfComparison? accepted, DateTimeOffset now)
    {
        this.accepted = accepted;
        day = DateOnly.FromDateTime(now.UtcDateTime);
    }

    /// <summary>A side-by-side run holds both sides itself.</summary>
    public static JudgingBasis SideBySide(DateTimeOffset now) => new(null, now);

    /// <param name="run">May still be empty: suite and environment count.</param>
    public static Result<JudgingBasis> History(RunRecord run, BaselineStore store, DateTimeOffset now) =>
        store.Find(run.Suite, run.Environment).Select(match => new JudgingBasis(BaselineSide.Of(match.Baselines, match.OtherEnvironments), now));

    /// <summary>By the run's own policy.</summary>
    public RunComparison Compare(RunRecord run) => RunComparer.Compare(
        accepted ?? RunSide.Of(run, Side.Base),
        RunSide.Of(run, Side.Head),
        new ComparisonSettings { Design = accepted is null ? Design.SideBySide : Design.History, Policy = run.Policy, Day = day });
}
