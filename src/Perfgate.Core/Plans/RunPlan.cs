using Perfgate.Suites;

namespace Perfgate.Plans;

/// <summary>Everything a run will do, in order, before it starts. Printable with <c>perfgate plan</c>.</summary>
public sealed record RunPlan
{
    public required Suite Suite { get; init; }

    public required Design Design { get; init; }

    public required CaseSelection Selection { get; init; }

    /// <summary>Seed of the order of launches; recorded, so that an order can be repeated.</summary>
    public required ulong Seed { get; init; }

    public required IReadOnlyList<Case> Cases { get; init; }

    /// <summary>The launches in the order they will run. All launches of one benchmark are neighbours.</summary>
    public required IReadOnlyList<PlannedLaunch> Launches { get; init; }

    public IReadOnlyList<Side> Sides => Design == Design.SideBySide ? [Side.Base, Side.Head] : [Side.Head];

    /// <summary>
    /// The most measured time the launches' own caps allow, without set-up, warm-up and process start;
    /// a command that runs longer than its cap overruns it by one execution.
    /// </summary>
    public TimeSpan MostMeasuringTime =>
        TimeSpan.FromTicks(Launches.Sum(launch => launch.Case.Benchmark.Sampling.MostTime.Ticks));

    /// <summary>Launches beyond the planned ones if every case is a suspect in every round.</summary>
    public int MostConfirmingLaunches => Firsts.Sum(launch => launch.Case.Benchmark.Sampling.Confirm);

    /// <summary><see cref="MostMeasuringTime"/> with <see cref="MostConfirmingLaunches"/>.</summary>
    public TimeSpan MostMeasuringTimeWithConfirmation =>
        MostMeasuringTime + TimeSpan.FromTicks(Firsts.Sum(launch => launch.Case.Benchmark.Sampling.MostTime.Ticks * launch.Case.Benchmark.Sampling.Confirm));

    // One of each case and side.
    private IEnumerable<PlannedLaunch> Firsts => Launches.Where(launch => launch.Index == 1);
}
