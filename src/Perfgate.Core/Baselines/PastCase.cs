using Perfgate.Suites;

namespace Perfgate.Baselines;

/// <summary>What a past run measured of one case.</summary>
public sealed record PastCase
{
    public required CaseId Id { get; init; }

    /// <summary>See <see cref="CaseDefinition"/>.</summary>
    public required string Definition { get; init; }

    public required IReadOnlyList<PastMetric> Metrics { get; init; }
}
