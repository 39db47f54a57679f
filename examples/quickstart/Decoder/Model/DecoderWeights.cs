namespace Quickstart.Model;

/// <summary>Random weights: they write nonsense, at the speed a trained model of this shape would.</summary>
internal sealed class DecoderWeights
{
    private readonly FloatArena arena;
    private SplitMix random;

    public DecoderWeights(ModelShape shape, ulong seed)
    {
        arena = new FloatArena(shape.Parameters);
        random = new SplitMix(seed);
        Tokens = NewMatrix(shape.Vocabulary, shape.Width, 1f);
        Positions = NewMatrix(shape.Context, shape.Width, 1f);
        Head = NewMatrix(shape.Vocabulary, shape.Width, Spread(shape.Width));
        Layer = NewLayer(shape);
    }

    /// <summary>A row for each token that is read.</summary>
    public Matrix Tokens { get; }

    public Matrix Positions { get; }

    /// <summary>A row for each token that may come next.</summary>
    public Matrix Head { get; }

    /// <summary>
    /// The weights of every layer: all layers share them, as ALBERT's do (Lan et al. 2020). Weights that stay near the core are read
    /// at the same speed in every launch; the cache shared with other programs is not.
    /// </summary>
    public LayerWeights Layer { get; }

    private LayerWeights NewLayer(ModelShape shape)
    {
        int width = shape.Width;
        float narrow = Spread(width);
        return new LayerWeights(
            Query: NewMatrix(width, width, narrow),
            Key: NewMatrix(width, width, narrow),
            Value: NewMatrix(width, width, narrow),
            Output: NewMatrix(width, width, narrow),
            Gate: NewMatrix(shape.Hidden, width, narrow),
            Up: NewMatrix(shape.Hidden, width, narrow),
            Down: NewMatrix(width, shape.Hidden, Spread(shape.Hidden)));
    }

    /// <summary>Half the width of an even distribution that keeps the size of a state through a matrix of so many columns.</summary>
    private static float Spread(int columns) => MathF.Sqrt(3f / columns);

    private Matrix NewMatrix(int rows, int columns, float spread)
    {
        Memory<float> values = arena.Take(rows * columns);
        foreach (ref float value in values.Span)
            value = ((2f * random.NextUnit()) - 1f) * spread;
        return new Matrix(values, columns);
    }
}
