namespace Perfgate.Cuda.Tests.Kernels;

public sealed class AttentionKernelTests
{
    private delegate int AttentionDecode(
        uint grid, uint block, float[] query, float[] keys, float[] values, float[] output, int queries, int positions, int headSize, int slow);

    [EmulationTheory]
    [InlineData(1, 1, 32)]
    [InlineData(2, 3, 64)]
    [InlineData(3, 100, 96)]
    [InlineData(2, 257, 128)]
    public void A_query_takes_the_values_its_keys_weigh(int queries, int positions, int headSize)
    {
        float[] query = [.. Guarded.Input(queries * headSize, 1).Select(number => 8 * number)];
        float[] keys = Guarded.Input(queries * positions * headSize, 2);
        float[] values = Guarded.Input(queries * positions * headSize, 3);
        float[] output = Guarded.Output(queries * headSize);
        float[] backwards = Guarded.Output(queries * headSize);

        EmulatedKernels.Launch<AttentionDecode>("attention_decode", kernel => kernel((uint)queries, 256, query, keys, values, output, queries, positions, headSize, 0));
        EmulatedKernels.Launch<AttentionDecode>("attention_decode", kernel => kernel(1, 256, query, keys, values, backwards, queries, positions, headSize, 0), backwards: true);

        output.ShouldHold([.. Enumerable.Range(0, queries).SelectMany(item => Attend(item, query, keys, values, positions, headSize))], 1e-5);
        backwards.ShouldHaveTheBitsOf(output);
    }

    [EmulationFact]
    public void A_planted_slowdown_is_that_much_more_work_with_the_same_result()
    {
        float[] query = Guarded.Input(40 * 32, 4);
        float[] cache = Guarded.Input(40 * 50 * 32, 5);

        PlantedSlowdown.Check(
            40 * 32,
            1.2,
            (output, planted) => EmulatedKernels.Launch<AttentionDecode>("attention_decode", kernel => kernel(40, 256, query, cache, cache, output, 40, 50, 32, planted ? 20 : 0)));
    }

    private static IEnumerable<double> Attend(int item, float[] query, float[] keys, float[] values, int positions, int headSize)
    {
        double Score(int position) =>
            Enumerable.Range(0, headSize).Sum(d => (double)query[item * headSize + d] * keys[(item * positions + position) * headSize + d]) / Math.Sqrt(headSize);

        double[] weights = [.. Enumerable.Range(0, positions).Select(position => Math.Exp(Score(position)))];
        return Enumerable.Range(0, headSize)
            .Select(d => Enumerable.Range(0, positions).Sum(position => weights[position] * values[(item * positions + position) * headSize + d]) / weights.Sum());
    }
}
