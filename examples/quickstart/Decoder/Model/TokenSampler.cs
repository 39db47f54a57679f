using System.Numerics.Tensors;

namespace Quickstart.Model;

/// <summary>Draws the next token from the scores, the more likely the higher its score; the same draws after every <see cref="Restart"/>.</summary>
internal sealed class TokenSampler(ulong seed, int vocabulary)
{
    private readonly float[] chances = new float[vocabulary];
    private SplitMix random = new(seed);

    public float[] Scores { get; } = new float[vocabulary];

    public void Restart() => random = new SplitMix(seed);

    public int Draw()
    {
        // Random weights score all tokens much alike; a trained decoder is surer than that.
        TensorPrimitives.Multiply(Scores, 3f, Scores);
        TensorPrimitives.SoftMax(Scores, chances);
        float rest = random.NextUnit();
        int token = 0;
        while (token < chances.Length - 1 && (rest -= chances[token]) >= 0)
            token++;
        return token;
    }
}
