using Perfgate.Expressions;

namespace Perfgate.Pipelines;

/// <summary>What a CUDA benchmark does on the device: named buffers and the stages that work on them, in order. Numbers may depend on axes.</summary>
public sealed record Pipeline
{
    public required IReadOnlyList<PipelineBuffer> Buffers { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>Bytes one iteration has to move at least; null where nobody said, and then there is no bandwidth.</summary>
    public Expression? Bytes { get; init; }

    /// <summary>Operations of one iteration; null where nobody said.</summary>
    public Expression? Flops { get; init; }

    public OutputCheck Check { get; init; } = new();

    /// <summary>How it is timed where the case has no <see cref="VariantAxis"/>.</summary>
    public Variant Variant { get; init; }

    /// <summary>The axis that names a <see cref="Pipelines.Variant"/>, present when the suite lists <c>variants</c>.</summary>
    public const string VariantAxis = "variant";
}
