using System.Numerics.Tensors;

namespace Quickstart.Model;

/// <summary>Causal attention of many heads over the cached positions.</summary>
internal sealed class Attention(ModelShape shape, DecoderState state)
{
    private readonly float scale = 1f / MathF.Sqrt(shape.HeadWidth);

    /// <summary>Adds the layer's attention to the stream of the position.</summary>
    public void Apply(LayerWeights weights, KeyValueCache cache, int position)
    {
        Span<float> normed = state.Normed.Span;
        Normalization.RootMeanSquare(state.Stream.Span, normed);
        weights.Query.Multiply(normed, state.Query.Span);
        weights.Key.Multiply(normed, state.Key.Span);
        weights.Value.Multiply(normed, state.Value.Span);
        cache.Store(state.Key.Span, state.Value.Span, position);
        for (int head = 0; head < shape.Heads; head++)
            Mix(cache, head, position + 1);
        weights.Output.Multiply(state.Mixed.Span, normed);
        TensorPrimitives.Add(state.Stream.Span, normed, state.Stream.Span);
    }

    private void Mix(KeyValueCache cache, int head, int positions)
    {
        ReadOnlySpan<float> query = Part(state.Query, head);
        Span<float> scores = state.Scores.Span[..positions];
        for (int position = 0; position < positions; position++)
            scores[position] = TensorPrimitives.Dot(query, cache.Key(head, position)) * scale;
        Span<float> shares = state.Weights.Span[..positions];
        TensorPrimitives.SoftMax(scores, shares);
        Span<float> mixed = Part(state.Mixed, head);
        mixed.Clear();
        for (int position = 0; position < positions; position++)
            TensorPrimitives.MultiplyAdd(cache.Value(head, position), shares[position], mixed, mixed);
    }

    private Span<float> Part(Memory<float> vector, int head) => vector.Span.Slice(head * shape.HeadWidth, shape.HeadWidth);
}
