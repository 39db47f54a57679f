using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Storage.Samples;

/// <summary>One metric of one case.</summary>
internal sealed record SamplesEntry
{
    public required CaseId Id { get; init; }

    public required MetricName Metric { get; init; }

    /// <summary>Any spelling <see cref="UnitScale"/> knows, or a unit of the user's own.</summary>
    public required string Unit { get; init; }

    public required Direction Better { get; init; }

    public required IReadOnlyList<SamplesRun> Runs { get; init; }
}
