using System.Numerics.Tensors;
using Quickstart.Measuring;

namespace Quickstart.Model;

/// <summary>A decoder-only transformer on one thread, one position at a time, for the prompt as for what it generates.</summary>
internal sealed class TransformerDecoder
{
    private readonly DecoderWeights weights;
    private readonly DecoderState state;
    private readonly Attention attention;
    private readonly FeedForward feedForward;

    public TransformerDecoder(ModelShape shape, ulong seed)
    {
        Shape = shape;
        weights = new DecoderWeights(shape, seed);
        state = new DecoderState(shape);
        attention = new Attention(shape, state);
        feedForward = new FeedForward(state);
    }

    public ModelShape Shape { get; }

    /// <summary>Takes the token at the position in; positions from 0, each once and in order.</summary>
    public void Read(int token, int position, PartClock clock)
    {
        TensorPrimitives.Add(weights.Tokens.Row(token), weights.Positions.Row(position), state.Stream.Span);
        clock.Lap(Part.Embed);
        for (int layer = 0; layer < Shape.Layers; layer++)
        {
            attention.Apply(weights.Layer, state.Caches[layer], position);
            clock.Lap(Part.Attention);
            feedForward.Apply(weights.Layer);
            clock.Lap(Part.Mlp);
        }
    }

    /// <summary>The score of every token to come next, after the positions read so far.</summary>
    public void Score(Span<float> scores)
    {
        Span<float> normed = state.Normed.Span;
        Normalization.RootMeanSquare(state.Stream.Span, normed);
        weights.Head.Multiply(normed, scores);
    }
}
