using Perfgate.Plans;

namespace Perfgate.ErrorRates.PullRequests;

/// <summary>How a pull request is measured.</summary>
/// <param name="Baseline">Launches of the base side; side by side as many as of head.</param>
/// <param name="Head">Head launches that every row gets.</param>
/// <param name="Confirm">Most further launches of suspects.</param>
/// <param name="RunSize">Launches of one accepted run; 1 where runs and launches are the same.</param>
public sealed record RequestDesign(Design Design, int Baseline, int Head, int Confirm, int RunSize = 1)
{
    /// <summary>Base and head are measured in pairs.</summary>
    public bool IsPaired => Design == Design.SideBySide;

    public override string ToString() => IsPaired
        ? $"{Head} pairs{(Confirm > 0 ? $", {Confirm} more for suspects" : "")}"
        : $"{Baseline} + {Head}{(Confirm > 0 ? $", {Confirm} more for suspects" : "")}";
}
