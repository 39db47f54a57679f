using Perfgate.Diagnostics;
using Perfgate.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Storage.Tests.Suites.Pipelines;

internal static class PipelineTexts
{
    public const string Kernel = """
        schema: perfgate/suite@1
        suite: s
        benchmarks:
          - name: sgemm
            kind: cuda-kernel
            module: kernels/sgemm.ptx
            axes: { n: [512, 2Ki] }
            variants: [cold, hot]
            grid: ceil_div(n, 64)
            threads: 256
            buffers:
              a: { type: fp32, shape: [n, n] }
              c: { type: fp32, shape: [n, n], use: out }
            arguments: [a, c, int32 n]
        """;

    public const string Transfer = """
        schema: perfgate/suite@1
        suite: s
        benchmarks:
          - name: up
            kind: cuda-transfer
            direction: host_to_device
            size: 4Ki
        """;

    public const string Graph = """
        schema: perfgate/suite@1
        suite: s
        benchmarks:
          - name: step
            kind: cuda-graph
            module: k.ptx
            axes: { n: [16, 32] }
            buffers:
              host: { type: fp32, shape: n, memory: pinned }
              x: { type: fp32, shape: n, use: scratch }
              y: { type: fp32, shape: n, use: out }
            stages:
              - { name: up, copy: [host, x] }
              - { name: zero, clear: y }
              - { name: norm, grid: 1, threads: 32, arguments: [x, y] }
        """;

    /// <summary>Reads a text with one piece replaced; a line break in it keeps the benchmark's indentation.</summary>
    public static Result<Suite> Read(string text, string piece, string by)
    {
        text.ShouldContain(piece);
        return SuiteTexts.Read(text.Replace(piece, by.Replace("\n", "\n    ", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    public static Benchmark Benchmark(string text, string piece = "suite: s", string by = "suite: s")
    {
        Result<Suite> suite = Read(text, piece, by);
        suite.Diagnostics.Select(fault => fault.ToString()).ShouldBeEmpty();
        return suite.Value.Benchmarks.Single();
    }

    public static Pipeline Pipeline(string text, string piece = "suite: s", string by = "suite: s") =>
        Benchmark(text, piece, by).Subject.ShouldBeOfType<Subject.Cuda>().Pipeline;
}
