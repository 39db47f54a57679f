using Perfgate.Expressions;

namespace Perfgate.Pipelines;

/// <summary>Memory that the stages of a pipeline share, by name.</summary>
public sealed record PipelineBuffer
{
    public required string Name { get; init; }

    public required ElementType Type { get; init; }

    /// <summary>Extents; their product is the number of elements.</summary>
    public required IReadOnlyList<Expression> Shape { get; init; }

    public BufferUse Use { get; init; }

    public MemoryPlace Place { get; init; }

    /// <summary>Null for a buffer that is read from <see cref="File"/>.</summary>
    public Fill? Fill { get; init; }

    /// <summary>Raw elements, lowest byte first, relative to the working folder; <c>{{axis}}</c> is filled in by the case.</summary>
    public string? File { get; init; }

    /// <summary>Added to the case's seed, so that two buffers of one type differ; the place in the pipeline unless the suite says otherwise.</summary>
    public long Seed { get; init; }
}
