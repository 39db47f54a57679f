namespace Perfgate.ErrorRates.PullRequests;

/// <summary>What a pull request really does to its rows.</summary>
/// <param name="Rows">Rows that get slower.</param>
/// <param name="By">By which share: 0.2 is 20 %.</param>
/// <param name="EveryRowBy">What all rows get slower by.</param>
public sealed record ChangedCode(int Rows = 0, double By = 0, double EveryRowBy = 0)
{
    public static readonly ChangedCode Nothing = new();

    public double Factor(int row) => (1 + EveryRowBy) * (row < Rows ? 1 + By : 1);
}
