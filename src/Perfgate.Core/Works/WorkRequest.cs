using Perfgate.Suites;

namespace Perfgate.Works;

/// <summary>What a worker is asked to measure.</summary>
public sealed record WorkRequest
{
    public required string Case { get; init; }

    public required Subject Subject { get; init; }

    public required IReadOnlyList<AxisValue> Parameters { get; init; }

    /// <summary>Seed of all random inputs, equal on both sides and in every run; 0 to 2^53 - 1.</summary>
    public required long Seed { get; init; }

    /// <summary>Warm-up and caps; perfgate's stopping rule decides when to stop.</summary>
    public required Sampling Sampling { get; init; }

    /// <summary>True when only the identity of the code is wanted: nothing is measured.</summary>
    public bool IdentifyOnly { get; init; }

    /// <summary>Replaces every <c>{{axis}}</c> by its value.</summary>
    public string Fill(string text) => AxisValue.Fill(text, Parameters);
}
