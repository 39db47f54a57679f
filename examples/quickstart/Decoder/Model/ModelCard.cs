using Quickstart.Text;

namespace Quickstart.Model;

/// <summary>The example's one model: small enough that a request takes some tens of milliseconds on one core.</summary>
internal static class ModelCard
{
    private const ulong Seed = 20;

    public static ModelShape Shape { get; } =
        new(Layers: 8, Width: 256, Heads: 8, Hidden: 512, Vocabulary: Vocabulary.Tokens.Count, Context: 512);

    public static TransformerDecoder Load() => new(Shape, Seed);
}
