using Perfgate.Measurements;

namespace Perfgate.Works;

/// <summary>Samples measured without a pause for reporting, with what was seen meanwhile.</summary>
public sealed record WorkBlock
{
    public required IReadOnlyList<SampleSeries> Samples { get; init; }

    /// <summary>When each sample of the first series was taken, in seconds since the work was prepared.</summary>
    public IReadOnlyList<double> At { get; init; } = [];

    public IReadOnlyList<SpanSeries> Spans { get; init; } = [];

    public IReadOnlyDictionary<string, double> Counters { get; init; } = new Dictionary<string, double>();

    public IReadOnlyList<DroppedSamples> Dropped { get; init; } = [];

    public IReadOnlyList<DeviceReading> Devices { get; init; } = [];
}
