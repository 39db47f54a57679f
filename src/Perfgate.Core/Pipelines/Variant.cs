namespace Perfgate.Pipelines;

/// <summary>How a pipeline is timed. Each is another quantity with its own case and baseline.</summary>
public enum Variant
{
    /// <summary>One launch a sample, the L2 cache flushed before each.</summary>
    Cold,

    /// <summary>One launch a sample, caches as the last launch left them.</summary>
    Hot,

    /// <summary>Many launches between two events, back to back; a sample is their mean.</summary>
    Batched,

    /// <summary>Captured as a graph; a sample is one replay, the cache flushed before it.</summary>
    Graph,

    /// <summary>The stages queued on a stream one after another, the cache flushed before the first.</summary>
    Stream,
}
