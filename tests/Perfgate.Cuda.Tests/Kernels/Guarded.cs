using System.Runtime.InteropServices;

namespace Perfgate.Cuda.Tests.Kernels;

/// <summary>Arrays with a strip behind their end that gives away who goes beyond it.</summary>
internal static class Guarded
{
    private const int Strip = 64;

    /// <summary>Random numbers of -1 to 1; behind them NaN, which spoils every result it gets into.</summary>
    public static float[] Input(int count, int seed)
    {
        Random random = new(seed);
        float[] numbers = new float[count + Strip];
        Array.Fill(numbers, float.NaN);
        for (int i = 0; i < count; i++)
            numbers[i] = (float)(random.NextDouble() * 2 - 1);
        return numbers;
    }

    /// <summary>NaN everywhere: a number nobody wrote is no number.</summary>
    public static float[] Output(int count)
    {
        float[] numbers = new float[count + Strip];
        Array.Fill(numbers, float.NaN);
        return numbers;
    }

    /// <summary>The written numbers, each within the tolerance of what is expected, and nothing behind them.</summary>
    public static void ShouldHold(this float[] output, IReadOnlyList<double> expected, double tolerance)
    {
        output.Length.ShouldBe(expected.Count + Strip);
        for (int i = 0; i < expected.Count; i++)
        {
            // NaN is within no tolerance.
            if (!(Math.Abs(output[i] - expected[i]) <= tolerance))
                Assert.Fail($"number {i} is {output[i]} and should be {expected[i]} within {tolerance}");
        }
        output.AsSpan(expected.Count).ContainsAnyExcept(float.NaN).ShouldBeFalse("written behind the end");
    }

    /// <summary>The same bits, also where they are NaN.</summary>
    public static void ShouldHaveTheBitsOf(this float[] output, float[] other) =>
        MemoryMarshal.AsBytes<float>(output).SequenceEqual(MemoryMarshal.AsBytes<float>(other)).ShouldBeTrue("the results differ");
}
