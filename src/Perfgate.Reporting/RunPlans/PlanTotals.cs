using Perfgate.Plans;

namespace Perfgate.Reporting.RunPlans;

/// <param name="Launches">Planned, of all cases and sides.</param>
/// <param name="ConfirmingLaunches">Most launches more, if every case is a suspect in every round.</param>
/// <param name="MostSeconds">Most measured time of the planned launches, without set-up, process starts and warm-up.</param>
/// <param name="MostSecondsWithConfirmation">The same with all confirming launches.</param>
internal sealed record PlanTotals(int Cases, int Launches, int ConfirmingLaunches, double MostSeconds, double MostSecondsWithConfirmation)
{
    public static PlanTotals Of(RunPlan plan) => new(
        plan.Cases.Count,
        plan.Launches.Count,
        plan.MostConfirmingLaunches,
        plan.MostMeasuringTime.TotalSeconds,
        plan.MostMeasuringTimeWithConfirmation.TotalSeconds);
}
