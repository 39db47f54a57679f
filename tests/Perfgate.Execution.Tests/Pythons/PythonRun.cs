using Perfgate.Execution.Tests.Runs;
using Perfgate.Measurements;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Execution.Tests.Pythons;

/// <summary>Measures a Python function of a text.</summary>
internal static class PythonRun
{
    /// <summary>Where stand-ins for libraries lie.</summary>
    public static string Fakes { get; } = Path.Combine(AppContext.BaseDirectory, "Pythons", "Fakes");

    public static Benchmark Benchmark(string target = "bench.py:build") => TestRun.Command("") with
    {
        Subject = new Subject.Python(target),
        Sampling = new Sampling { Launches = 1, WarmUp = 1, WarmUpTime = TimeSpan.FromMilliseconds(1), FewestSamples = 5, MostSamples = 20, MostTime = TimeSpan.FromSeconds(1) },
        Metrics = [PythonMetrics.StepTime],
    };

    /// <param name="code">Indented at will; what bench.py holds.</param>
    public static async Task<Launch> LaunchAsync(string code, Func<Benchmark, Benchmark>? change = null, bool withFakes = false)
    {
        using TestRun run = new();
        await File.WriteAllTextAsync(run.PathTo(Path.Combine("head", "bench.py")), code);
        if (withFakes)
            run.Inherited["PYTHONPATH"] = Fakes;
        return TestRun.OnlyLaunch(await run.RunAsync((change ?? (benchmark => benchmark))(Benchmark())));
    }

    /// <summary>The launch of a step with one line of work.</summary>
    public static Task<Launch> StepAsync(string line, Func<Benchmark, Benchmark>? change = null, bool withFakes = false) => LaunchAsync(
        $"""
        import os, sys, threading, time
        import perfgate
        def build():
            def step():
                {line}
                time.sleep(0.001)
            return step
        """, change, withFakes);

    public static IReadOnlyList<double> Of(this Launch launch, string metric) => launch.Samples.Single(series => series.Metric.Value == metric).Values;

    public static IReadOnlyList<double> Span(this Launch launch, string name) => launch.Spans.Single(span => span.Name == name).Seconds;

    public static Benchmark Declaring(this Benchmark benchmark, string metric, Unit unit) =>
        benchmark with { Metrics = [.. benchmark.Metrics, new Metric { Name = new MetricName(metric), Unit = unit, Better = Direction.Lower }] };
}
