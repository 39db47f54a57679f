using Perfgate.Diagnostics;
using Perfgate.Expressions;
using Perfgate.Suites;

namespace Perfgate.Cuda.Tests.Kernels;

/// <summary>The formulas in the kernels' comments are expressions a suite can use as they stand.</summary>
public sealed class FormulaTests
{
    [Theory]
    [InlineData("vector_add", "n=1000", 4, 12_000, 1000)]
    [InlineData("vector_add", "n=64Mi", 262_144, 805_306_368, 67_108_864)]
    [InlineData("reduce_sum", "n=10000", 3, 40_012, 10_000)]
    [InlineData("sgemm_tiled", "m=65 n=64 k=100", 2, 68_240, 832_000)]
    [InlineData("softmax_rows", "rows=4Ki columns=1000", 4096, 32_768_000, 20_480_000)]
    [InlineData("layer_norm", "rows=10 columns=768", 10, 67_584, 61_440)]
    [InlineData("attention_decode", "queries=256 positions=4096 head_size=128", 256, 1_074_003_968, 536_870_912)]
    public void A_formula_has_the_value_one_counts_by_hand(string kernel, string axes, long grid, long bytes, long flops)
    {
        AxisValue[] values = [.. axes.Split(' ').Select(axis => new AxisValue(axis.Split('=')[0], axis.Split('=')[1]))];

        Value("grid").ShouldBe(grid);
        Value("block").ShouldBe(256);
        Value("bytes").ShouldBe(bytes);
        Value("flops").ShouldBe(flops);

        long Value(string what)
        {
            Result<long> value = Expression.Parse(KernelSource.Named(kernel).Formula(what)).Then(expression => expression.Evaluate(values));
            value.Diagnostics.ShouldBeEmpty();
            return value.Value;
        }
    }
}
