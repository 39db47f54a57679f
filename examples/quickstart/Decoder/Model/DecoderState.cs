namespace Quickstart.Model;

/// <summary>Every vector the decoder works in, allocated once: generating a token allocates nothing.</summary>
internal sealed class DecoderState
{
    public DecoderState(ModelShape shape)
    {
        FloatArena arena = new((shape.Layers * KeyValueCache.Floats(shape)) + (6 * shape.Width) + (2 * shape.Hidden) + (2 * shape.Context));
        Caches = [.. Enumerable.Range(0, shape.Layers).Select(_ => new KeyValueCache(shape, arena))];
        Stream = arena.Take(shape.Width);
        Normed = arena.Take(shape.Width);
        Query = arena.Take(shape.Width);
        Key = arena.Take(shape.Width);
        Value = arena.Take(shape.Width);
        Mixed = arena.Take(shape.Width);
        Gate = arena.Take(shape.Hidden);
        Up = arena.Take(shape.Hidden);
        Scores = arena.Take(shape.Context);
        Weights = arena.Take(shape.Context);
    }

    public KeyValueCache[] Caches { get; }

    /// <summary>The residual stream of the current position.</summary>
    public Memory<float> Stream { get; }

    public Memory<float> Normed { get; }

    public Memory<float> Query { get; }

    public Memory<float> Key { get; }

    public Memory<float> Value { get; }

    public Memory<float> Mixed { get; }

    public Memory<float> Gate { get; }

    public Memory<float> Up { get; }

    public Memory<float> Scores { get; }

    public Memory<float> Weights { get; }
}
