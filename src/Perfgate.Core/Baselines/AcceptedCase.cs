using Perfgate.Suites;

namespace Perfgate.Baselines;

/// <summary>What an accepted run measured of one case.</summary>
public sealed record AcceptedCase
{
    public required CaseId Id { get; init; }

    /// <summary>See <see cref="CaseDefinition"/>.</summary>
    public required string Definition { get; init; }

    public required IReadOnlyList<AcceptedMetric> Metrics { get; init; }

    public string? Checksum { get; init; }
}
