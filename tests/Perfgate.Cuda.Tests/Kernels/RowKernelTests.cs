namespace Perfgate.Cuda.Tests.Kernels;

public sealed class RowKernelTests
{
    private delegate int SoftmaxRows(uint grid, uint block, float[] x, float[] y, int rows, int columns, int slow);

    private delegate int LayerNorm(uint grid, uint block, float[] x, float[] gain, float[] bias, float[] y, int rows, int columns, float epsilon, int slow);

    [EmulationTheory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 31, 1)]
    [InlineData(2, 256, 10)]
    [InlineData(4, 1000, 40)]
    public void Softmax_gives_every_row_the_weight_of_one(int rows, int columns, float spread)
    {
        float[] x = [.. Guarded.Input(rows * columns, 1).Select(number => number * spread)];
        float[] y = Guarded.Output(rows * columns);
        float[] backwards = Guarded.Output(rows * columns);

        EmulatedKernels.Launch<SoftmaxRows>("softmax_rows", kernel => kernel((uint)rows, 256, x, y, rows, columns, 0));
        EmulatedKernels.Launch<SoftmaxRows>("softmax_rows", kernel => kernel(1, 256, x, backwards, rows, columns, 0), backwards: true);

        y.ShouldHold([.. Rows(x, rows, columns).SelectMany(Softmax)], 1e-5);
        backwards.ShouldHaveTheBitsOf(y);
    }

    [EmulationFact]
    public void Softmax_neither_overflows_nor_counts_masked_numbers()
    {
        float[] x = [.. new[] { 3e38f, 3e38f, float.NegativeInfinity, -3e38f }, .. Guarded.Input(0, 1)];
        float[] y = Guarded.Output(4);

        EmulatedKernels.Launch<SoftmaxRows>("softmax_rows", kernel => kernel(1, 256, x, y, 1, 4, 0));

        y.ShouldHold([0.5, 0.5, 0, 0], 0);
    }

    [EmulationTheory]
    [InlineData(1, 1, 0)]
    [InlineData(3, 31, 0)]
    [InlineData(2, 768, 100)]
    public void Layer_norm_centres_and_scales_every_row(int rows, int columns, float offset)
    {
        const float Epsilon = 1e-5f;
        float[] x = [.. Guarded.Input(rows * columns, 2).Select(number => number + offset)];
        float[] gain = Guarded.Input(columns, 3);
        float[] bias = Guarded.Input(columns, 4);
        float[] y = Guarded.Output(rows * columns);
        float[] backwards = Guarded.Output(rows * columns);

        EmulatedKernels.Launch<LayerNorm>("layer_norm", kernel => kernel((uint)rows, 256, x, gain, bias, y, rows, columns, Epsilon, 0));
        EmulatedKernels.Launch<LayerNorm>("layer_norm", kernel => kernel(1, 256, x, gain, bias, backwards, rows, columns, Epsilon, 0), backwards: true);

        y.ShouldHold([.. Rows(x, rows, columns).SelectMany(row => Normalise(row, gain, bias, Epsilon))], 1e-4);
        backwards.ShouldHaveTheBitsOf(y);
    }

    [EmulationFact]
    public void A_planted_slowdown_is_that_much_more_work_with_the_same_result()
    {
        const int Rows = 40;
        const int Columns = 300;
        float[] x = Guarded.Input(Rows * Columns, 5);
        float[] gain = Guarded.Input(Columns, 6);

        PlantedSlowdown.Check(Rows * Columns, 1.2, (output, planted) => EmulatedKernels.Launch<SoftmaxRows>("softmax_rows", kernel => kernel(Rows, 256, x, output, Rows, Columns, planted ? 20 : 0)));
        PlantedSlowdown.Check(Rows * Columns, 1.2, (output, planted) => EmulatedKernels.Launch<LayerNorm>("layer_norm", kernel => kernel(Rows, 256, x, gain, gain, output, Rows, Columns, 1e-5f, planted ? 20 : 0)));
    }

    private static IEnumerable<float[]> Rows(float[] x, int rows, int columns) => x.Take(rows * columns).Chunk(columns);

    private static IEnumerable<double> Softmax(float[] row)
    {
        double max = row.Max();
        double sum = row.Sum(number => Math.Exp(number - max));
        return row.Select(number => Math.Exp(number - max) / sum);
    }

    private static IEnumerable<double> Normalise(float[] row, float[] gain, float[] bias, double epsilon)
    {
        double mean = row.Average(number => (double)number);
        double variance = row.Average(number => (number - mean) * (number - mean));
        return row.Select((number, i) => (number - mean) / Math.Sqrt(variance + epsilon) * gain[i] + bias[i]);
    }
}
