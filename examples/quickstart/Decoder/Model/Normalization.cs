using System.Numerics.Tensors;

namespace Quickstart.Model;

internal static class Normalization
{
    /// <summary>Scales a vector to a root mean square of 1.</summary>
    public static void RootMeanSquare(ReadOnlySpan<float> source, Span<float> result)
    {
        float meanSquare = TensorPrimitives.SumOfSquares(source) / source.Length;
        TensorPrimitives.Multiply(source, 1f / MathF.Sqrt(meanSquare + 1e-5f), result);
    }
}
