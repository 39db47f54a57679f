namespace Perfgate.Pipelines;

/// <summary>What no CUDA device exceeds. A device may allow less, which only its driver can say.</summary>
public static class LaunchLimits
{
    public const int MostThreadsOfBlock = 1024;

    /// <summary>Bytes of shared memory a block of any device can have: 227 KiB.</summary>
    public const int MostShared = 227 * 1024;

    /// <summary>Bytes of arguments a kernel can take.</summary>
    public const int MostArgumentBytes = 32764;

    /// <summary>All buffers of a pipeline together have fewer bytes: what 47 bits of address can tell apart.</summary>
    public const long BufferBytesEnd = 1L << 47;

    /// <summary>Blocks of a grid by extent.</summary>
    public static readonly IReadOnlyList<long> MostBlocks = [int.MaxValue, 65535, 65535];

    /// <summary>Threads of a block by extent; all together at most <see cref="MostThreadsOfBlock"/>.</summary>
    public static readonly IReadOnlyList<long> MostThreads = [1024, 1024, 64];
}
