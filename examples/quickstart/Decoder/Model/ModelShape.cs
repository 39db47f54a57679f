namespace Quickstart.Model;

/// <summary>The sizes of the decoder. Width is divided evenly among the heads.</summary>
/// <param name="Context">The most positions, prompt and generated tokens together.</param>
internal sealed record ModelShape(int Layers, int Width, int Heads, int Hidden, int Vocabulary, int Context)
{
    public int HeadWidth => Width / Heads;

    public int LayerParameters => (4 * Width * Width) + (3 * Width * Hidden);

    public int Parameters => LayerParameters + (((2 * Vocabulary) + Context) * Width);
}
