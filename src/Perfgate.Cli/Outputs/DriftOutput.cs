using Perfgate.Histories;

namespace Perfgate.Cli.Outputs;

/// <summary>What the accepted runs say about slow drift; harm as fractions, positive is worse.</summary>
internal sealed record DriftOutput(bool Drifting, double? PerRun, double? Rise, double? P, double? SinceAnchor, double? SinceAnchorAtLeast, string Explanation)
{
    public static DriftOutput Of(Drift drift) => new(
        drift.IsDrifting, drift.PerRun?.Fraction, drift.Rise?.Fraction, drift.P, drift.SinceAnchor?.Fraction, drift.SinceAnchorAtLeast?.Fraction, drift.Explanation);
}
