using System.Numerics.Tensors;

namespace Quickstart.Model;

/// <summary>A matrix in row order, its rows multiplied with a vector one dot product each.</summary>
internal sealed class Matrix(Memory<float> values, int columns)
{
    public ReadOnlySpan<float> Row(int row) => values.Span.Slice(row * columns, columns);

    public void Multiply(ReadOnlySpan<float> vector, Span<float> result)
    {
        ReadOnlySpan<float> all = values.Span;
        for (int row = 0; row < result.Length; row++)
            result[row] = TensorPrimitives.Dot(all.Slice(row * columns, columns), vector);
    }
}
