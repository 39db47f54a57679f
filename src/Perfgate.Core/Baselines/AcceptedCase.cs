using Perfgate.Measurements;
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

    /// <summary>The latency breakdown; null where there is none.</summary>
    public IReadOnlyList<SpanLaunches>? Spans { get; init; }

    /// <summary>Digest of the machine code by kernel; null where it is unknown.</summary>
    public IReadOnlyDictionary<string, string>? Code { get; init; }

    /// <summary>What launches summed up about themselves, median over them (registers, share of time under the power cap); null where perfgate did not measure itself.</summary>
    public IReadOnlyDictionary<string, double>? Summary { get; init; }
}
