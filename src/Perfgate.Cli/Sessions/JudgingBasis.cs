using Perfgate.Calibrations;
using Perfgate.Comparisons;
using Perfgate.Diagnostics;
using Perfgate.Plans;
using Perfgate.Records;
using Perfgate.Storage.Baselines;

namespace Perfgate.Cli.Sessions;

/// <summary>
/// What a run is held against, with what is known of its noise and on which day, fixed once: between rounds it is compared exactly as at its end, and a baseline that cannot be
/// read is found before an hour of measuring and not after it.
/// </summary>
internal sealed class JudgingBasis
{
    private readonly SideOfComparison? accepted;
    private readonly KnownNoise noise;
    private readonly DateOnly day;

    private JudgingBasis(SideOfComparison? accepted, KnownNoise noise, DateTimeOffset now)
    {
        this.accepted = accepted;
        this.noise = noise;
        day = DateOnly.FromDateTime(now.UtcDateTime);
    }

    /// <summary>A side-by-side run holds both sides itself; any other is held against the accepted runs of its environment class.</summary>
    /// <param name="run">May still be empty: suite, environment and design count.</param>
    public static Result<JudgingBasis> Read(RunRecord run, BaselineStore store, DateTimeOffset now) =>
        store.FindCalibration(run.Suite, run.Environment).Then(known => run.Design == Design.SideBySide
            ? Result.Success(new JudgingBasis(null, known.Noise, now))
            : store.Find(run.Suite, run.Environment).Select(match => new JudgingBasis(BaselineSide.Of(match.Baselines, match.OtherEnvironments), known.Noise, now)));

    /// <summary>What a run need not measure again, because it is known by its machine code.</summary>
    public OnlyChanged OnlyChanged(RunPlan plan) => accepted is null ? Plans.OnlyChanged.SideBySide : Plans.OnlyChanged.Against(accepted, plan, Surroundings.Version);

    /// <summary>By the run's own policy.</summary>
    public RunComparison Compare(RunRecord run) => RunComparer.Compare(
        accepted ?? RunSide.Of(run, Side.Base),
        RunSide.Of(run, Side.Head),
        new ComparisonSettings { Design = accepted is null ? Design.SideBySide : Design.History, Policy = run.Policy, Noise = noise, Day = day });
}
