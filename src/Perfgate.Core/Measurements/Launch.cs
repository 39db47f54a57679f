using Perfgate.Plans;

namespace Perfgate.Measurements;

/// <summary>
/// One launch of a case on a side: a worker process, or one round of executions of a command. The unit of evidence;
/// its samples are nested in it and never independent of one another.
/// </summary>
public sealed record Launch
{
    public required Side Side { get; init; }

    /// <summary>1 for the case's first launch on this side. Base and head launches of one index were measured next to one another.</summary>
    public required int Index { get; init; }

    public required LaunchStatus Status { get; init; }

    /// <summary>Why the launch did not end as <see cref="LaunchStatus.Measured"/>; null when it did.</summary>
    public string? Reason { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Seconds from start to end, warm-up and process start included.</summary>
    public required double Seconds { get; init; }

    public int? ExitCode { get; init; }

    public StopReason? StoppedBy { get; init; }

    public IReadOnlyList<SampleSeries> Samples { get; init; } = [];

    /// <summary>When each sample of the driving metric was taken, in seconds since the worker was ready; null where the worker does not say.</summary>
    public IReadOnlyList<double>? SampledAt { get; init; }

    public IReadOnlyList<SpanSeries> Spans { get; init; } = [];

    /// <summary>Totals of things counted during the measured part (tokens, bytes, cache hits).</summary>
    public IReadOnlyDictionary<string, double> Counters { get; init; } = new Dictionary<string, double>();

    /// <summary>Numbers about the launch as a whole, as the worker summed them up at its end (load time, device memory); recorded, not compared.</summary>
    public IReadOnlyDictionary<string, double> Summary { get; init; } = new Dictionary<string, double>();

    public IReadOnlyList<DroppedSamples> Dropped { get; init; } = [];

    public IReadOnlyList<DeviceReading> Devices { get; init; } = [];

    /// <summary>Checksum of the work's output; equal work on equal seeds has equal checksums.</summary>
    public string? Checksum { get; init; }

    /// <summary>Digest of the machine code that was loaded, by kernel; null where the worker does not say.</summary>
    public IReadOnlyDictionary<string, string>? Code { get; init; }

    /// <summary>The worker's doubts about its numbers, as sentences; null where it has none.</summary>
    public IReadOnlyList<string>? Doubts { get; init; }

    /// <summary>The worker's own name and version, as it announced itself.</summary>
    public string? Worker { get; init; }

    /// <summary>The last lines of output, kept when the launch did not end as measured.</summary>
    public string? OutputTail { get; init; }
}
