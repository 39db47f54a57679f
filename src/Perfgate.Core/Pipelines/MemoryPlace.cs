namespace Perfgate.Pipelines;

/// <summary>Where a buffer lies.</summary>
public enum MemoryPlace
{
    Device,

    /// <summary>On the other device of a peer copy.</summary>
    Peer,

    /// <summary>Page-locked host memory.</summary>
    Pinned,

    /// <summary>Ordinary host memory, which the driver stages.</summary>
    Pageable,
}
