using Perfgate.Execution.Tests.Runs;
using Perfgate.Measurements;
using Perfgate.Suites;
using Perfgate.TestKit;

namespace Perfgate.Execution.Tests.Pythons;

/// <summary>The example is the first thing people copy, and its planted slowdown is what it is for.</summary>
public sealed class PythonExampleTests
{
    [Python3Theory]
    [InlineData("decode.py:build", "context", "64", "attention", "mlp")]
    [InlineData("train:build", "batch", "16", "backward", "optimizer")]
    public async Task A_planted_slowdown_shows_in_its_span_and_nowhere_in_the_output(string target, string axis, string value, string planted, string other)
    {
        Launch plain = await LaunchAsync(target, axis, value, "");
        Launch slow = await LaunchAsync(target, axis, value, $"{planted}:200");

        plain.Status.ShouldBe(LaunchStatus.Measured, plain.Reason);
        (Share(slow, planted, other) / Share(plain, planted, other)).ShouldBeInRange(2, 4.5);
        slow.Checksum.ShouldBe(plain.Checksum);
    }

    // Against another part of the same iteration: the machine may be slower in one launch than in the other.
    private static double Share(Launch launch, string span, string other) => launch.Span(span).Min() / launch.Span(other).Min();

    private static async Task<Launch> LaunchAsync(string target, string axis, string value, string slowdown)
    {
        using TestRun run = new();
        foreach (string file in Directory.EnumerateFiles(Repository.PathTo("examples", "inference", "python"), "*.py"))
            File.Copy(file, run.PathTo(Path.Combine("head", Path.GetFileName(file))));
        return TestRun.OnlyLaunch(await run.RunAsync(PythonRun.Benchmark(target) with
        {
            Sampling = PythonRun.Benchmark().Sampling with { FewestSamples = 20 },
            Axes = [new Axis(axis, [value])],
            Environment = slowdown.Length == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { ["INFERENCE_SLOWDOWN"] = slowdown },
        }));
    }
}
