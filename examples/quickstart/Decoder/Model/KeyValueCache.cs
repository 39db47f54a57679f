namespace Quickstart.Model;

/// <summary>One layer's keys and values of all positions so far, each head's positions next to one another.</summary>
internal sealed class KeyValueCache(ModelShape shape, FloatArena arena)
{
    private readonly Memory<float> keys = arena.Take(shape.Width * shape.Context);
    private readonly Memory<float> values = arena.Take(shape.Width * shape.Context);

    public static int Floats(ModelShape shape) => 2 * shape.Width * shape.Context;

    public Span<float> Key(int head, int position) => keys.Span.Slice(Start(head, position), shape.HeadWidth);

    public Span<float> Value(int head, int position) => values.Span.Slice(Start(head, position), shape.HeadWidth);

    public void Store(ReadOnlySpan<float> key, ReadOnlySpan<float> value, int position)
    {
        for (int head = 0; head < shape.Heads; head++)
        {
            key.Slice(head * shape.HeadWidth, shape.HeadWidth).CopyTo(Key(head, position));
            value.Slice(head * shape.HeadWidth, shape.HeadWidth).CopyTo(Value(head, position));
        }
    }

    private int Start(int head, int position) => ((head * shape.Context) + position) * shape.HeadWidth;
}
