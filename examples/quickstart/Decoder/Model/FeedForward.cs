using System.Numerics.Tensors;

namespace Quickstart.Model;

/// <summary>The gated feed-forward part of a layer (SwiGLU).</summary>
internal sealed class FeedForward(DecoderState state)
{
    /// <summary>Adds the layer's feed-forward part to the stream.</summary>
    public void Apply(LayerWeights weights)
    {
        Span<float> normed = state.Normed.Span;
        Span<float> gate = state.Gate.Span;
        Span<float> up = state.Up.Span;
        Normalization.RootMeanSquare(state.Stream.Span, normed);
        weights.Gate.Multiply(normed, gate);
        weights.Up.Multiply(normed, up);
        TensorPrimitives.Multiply(up, gate, up);
        TensorPrimitives.Sigmoid(gate, gate);
        TensorPrimitives.Multiply(up, gate, up);
        weights.Down.Multiply(up, normed);
        TensorPrimitives.Add(state.Stream.Span, normed, state.Stream.Span);
    }
}
