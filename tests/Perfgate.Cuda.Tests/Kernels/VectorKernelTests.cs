namespace Perfgate.Cuda.Tests.Kernels;

public sealed class VectorKernelTests
{
    private delegate int VectorAdd(uint grid, uint block, float[] a, float[] b, float[] c, long n, int slow);

    private delegate int ReduceSum(uint grid, uint block, float[] x, float[] sums, long n, int slow);

    [EmulationTheory]
    [InlineData(1, 1)]
    [InlineData(256, 1)]
    [InlineData(1000, 4)]
    [InlineData(1000, 1)]
    public void Vector_add_adds_every_element(int n, uint grid)
    {
        float[] a = Guarded.Input(n, 1);
        float[] b = Guarded.Input(n, 2);
        float[] c = Guarded.Output(n);

        EmulatedKernels.Launch<VectorAdd>("vector_add", kernel => kernel(grid, 256, a, b, c, n, 0));

        c.ShouldHold([.. Enumerable.Range(0, n).Select(i => (double)(a[i] + b[i]))], 0);
    }

    [EmulationTheory]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(3 * 4096 + 1234)]
    public void Reduce_sum_sums_every_4096_numbers(int n)
    {
        float[] x = Guarded.Input(n, 3);
        int items = (n + 4095) / 4096;
        float[] sums = Guarded.Output(items);
        float[] backwards = Guarded.Output(items);

        EmulatedKernels.Launch<ReduceSum>("reduce_sum", kernel => kernel((uint)items, 256, x, sums, n, 0));
        EmulatedKernels.Launch<ReduceSum>("reduce_sum", kernel => kernel(1, 256, x, backwards, n, 0), backwards: true);

        sums.ShouldHold([.. x.Take(n).Chunk(4096).Select(chunk => chunk.Sum(number => (double)number))], 1e-4);
        backwards.ShouldHaveTheBitsOf(sums);
    }

    [EmulationFact]
    public void Reduce_sum_of_its_own_sums_is_the_sum_of_all()
    {
        float[] x = Guarded.Input(40_000, 4);
        float[] sums = Guarded.Output(10);
        float[] sum = Guarded.Output(1);

        EmulatedKernels.Launch<ReduceSum>("reduce_sum", kernel => kernel(10, 256, x, sums, 40_000, 0));
        EmulatedKernels.Launch<ReduceSum>("reduce_sum", kernel => kernel(1, 256, sums, sum, 10, 0));

        sum.ShouldHold([x.Take(40_000).Sum(number => (double)number)], 1e-3);
    }

    [EmulationFact]
    public void Nothing_to_do_writes_nothing()
    {
        float[] untouched = Guarded.Output(0);

        EmulatedKernels.Launch<VectorAdd>("vector_add", kernel => kernel(1, 256, untouched, untouched, untouched, 0, 20));
        EmulatedKernels.Launch<ReduceSum>("reduce_sum", kernel => kernel(1, 256, untouched, untouched, 0, 20));

        untouched.ShouldHold([], 0);
    }

    [EmulationTheory]
    [InlineData(20, 1.2)]
    [InlineData(100, 2)]
    [InlineData(150, 2.5)]
    public void A_planted_slowdown_is_that_much_more_work_with_the_same_result(int slow, double factor)
    {
        const int N = 40 * 4096;
        float[] a = Guarded.Input(N, 5);
        float[] b = Guarded.Input(N, 6);

        PlantedSlowdown.Check(N, factor, (output, planted) => EmulatedKernels.Launch<VectorAdd>("vector_add", kernel => kernel(8, 256, a, b, output, N, planted ? slow : 0)));
        PlantedSlowdown.Check(40, factor, (output, planted) => EmulatedKernels.Launch<ReduceSum>("reduce_sum", kernel => kernel(8, 256, a, output, N, planted ? slow : 0)));
    }
}
