namespace Perfgate.Cuda.Tests.Kernels;

public sealed class MatrixKernelTests
{
    private delegate int SgemmTiled(uint grid, uint block, float[] a, float[] b, float[] c, int m, int n, int k, int slow);

    [EmulationTheory]
    [InlineData(1, 1, 1)]
    [InlineData(64, 64, 16)]
    [InlineData(65, 63, 17)]
    [InlineData(130, 70, 100)]
    [InlineData(3, 200, 5)]
    public void Sgemm_multiplies_matrices_of_any_size(int m, int n, int k)
    {
        float[] a = Guarded.Input(m * k, 1);
        float[] b = Guarded.Input(k * n, 2);
        float[] c = Guarded.Output(m * n);
        float[] backwards = Guarded.Output(m * n);

        EmulatedKernels.Launch<SgemmTiled>("sgemm_tiled", kernel => kernel(Tiles(m, n), 256, a, b, c, m, n, k, 0));
        EmulatedKernels.Launch<SgemmTiled>("sgemm_tiled", kernel => kernel(1, 256, a, b, backwards, m, n, k, 0), backwards: true);

        c.ShouldHold([.. from row in Enumerable.Range(0, m) from column in Enumerable.Range(0, n) select Enumerable.Range(0, k).Sum(p => (double)a[row * k + p] * b[p * n + column])], 1e-4);
        backwards.ShouldHaveTheBitsOf(c);
    }

    [EmulationFact]
    public void A_product_over_nothing_is_zero()
    {
        float[] none = Guarded.Input(0, 1);
        float[] c = Guarded.Output(6);

        EmulatedKernels.Launch<SgemmTiled>("sgemm_tiled", kernel => kernel(1, 256, none, none, c, 2, 3, 0, 0));

        c.ShouldHold(new double[6], 0);
    }

    [EmulationFact]
    public void A_planted_slowdown_is_that_much_more_work_with_the_same_result()
    {
        float[] a = Guarded.Input(320 * 24, 3);
        float[] b = Guarded.Input(24 * 130, 4);

        PlantedSlowdown.Check(
            320 * 130,
            1.2,
            (output, planted) => EmulatedKernels.Launch<SgemmTiled>("sgemm_tiled", kernel => kernel(Tiles(320, 130), 256, a, b, output, 320, 130, 24, planted ? 20 : 0)));
    }

    private static uint Tiles(int m, int n) => (uint)((m + 63) / 64 * ((n + 63) / 64));
}
