using System.Text.Json;
using Perfgate.TestKit;

namespace Perfgate.Cli.Tests;

/// <summary>The whole gate over a kernel on the fake device: what of it is the change's, and what is not.</summary>
public sealed class CudaGateTests
{
    [GccFact]
    public async Task Each_side_is_launched_as_its_own_suite_says()
    {
        using FakeCuda fake = new("duration.vector_add=100000", "jitter.vector_add=600");
        using TemporaryFolder folder = new();
        Write(folder, "base", grid: "ceil_div(n, 256)");
        Write(folder, "head", grid: "ceil_div(n, 128)");

        PerfgateProcess.Ended ended = await PerfgateProcess.RunAsync(folder.Path, Variables(fake), "ab", "--base-dir", "base", "--head-dir", "head", "--out", "out");

        ended.ShouldExitWith(0);
        ended.Error.ShouldContain("PG9033: Benchmark vector_add is launched differently in the base side's suite");
        string[] codes = [.. Codes(folder)];
        codes.Length.ShouldBe(2);
        codes[0].ShouldNotBe(codes[1]);
    }

    [GccFact]
    public async Task Sides_that_are_launched_alike_have_one_identity()
    {
        using FakeCuda fake = new("duration.vector_add=100000", "jitter.vector_add=600");
        using TemporaryFolder folder = new();
        Write(folder, "base", grid: "ceil_div(n, 256)");
        Write(folder, "head", grid: "ceil_div( n, 256 )");

        PerfgateProcess.Ended ended = await PerfgateProcess.RunAsync(folder.Path, Variables(fake), "ab", "--base-dir", "base", "--head-dir", "head", "--out", "out");

        ended.ShouldExitWith(0);
        ended.Error.ShouldNotContain("PG9033");
        Codes(folder).Distinct().Count().ShouldBe(1);
    }

    [GccFact]
    public async Task A_loss_that_identical_code_forbids_to_call_one_does_not_become_the_baseline_unasked()
    {
        using FakeCuda fast = new("duration.vector_add=100000", "jitter.vector_add=600");
        using FakeCuda slow = new("duration.vector_add=140000", "jitter.vector_add=600");
        using TemporaryFolder folder = new();
        Write(folder, ".", grid: "ceil_div(n, 256)");
        (await PerfgateProcess.RunAsync(folder.Path, Variables(fast), "run", "--record", "--out", "first")).ShouldExitWith(0);
        (await PerfgateProcess.RunAsync(folder.Path, Variables(fast), "baseline", "accept", "first", "--baselines", "baselines")).ShouldExitWith(0);

        PerfgateProcess.Ended judged = await PerfgateProcess.RunAsync(folder.Path, Variables(slow), "run", "--baselines", "baselines", "--out", "second");
        PerfgateProcess.Ended accepted = await PerfgateProcess.RunAsync(folder.Path, Variables(slow), "baseline", "accept", "second", "--baselines", "baselines");
        PerfgateProcess.Ended forced = await PerfgateProcess.RunAsync(folder.Path, Variables(slow), "baseline", "accept", "second", "--baselines", "baselines", "--allow-failed");

        judged.ShouldExitWith(4);
        judged.Output.ShouldContain("the machine code is identical byte for byte");
        accepted.ShouldExitWith(2);
        accepted.Error.ShouldContain("error PG9032:");
        forced.ShouldExitWith(0);
    }

    private static void Write(TemporaryFolder folder, string side, string grid)
    {
        folder.Write(Path.Combine(side, "vector_add.ptx"), File.ReadAllText(Repository.PathTo("examples", "cuda", "kernels", "vector_add.ptx")));
        folder.Write(Path.Combine(side, "perfgate.yml"), $$"""
            schema: perfgate/suite@1
            suite: cuda
            defaults: { launches: 4, confirm: 0, warmup_time: 10 ms, most_samples: 100 }
            benchmarks:
              - name: vector_add
                kind: cuda-kernel
                module: vector_add.ptx
                axes: { n: [4096] }
                grid: {{grid}}
                threads: 256
                buffers: { a: { type: fp32, shape: n }, b: { type: fp32, shape: n }, c: { type: fp32, shape: n, use: out } }
                arguments: [a, b, c, int32 n]
            """);
    }

    private static List<string> Codes(TemporaryFolder folder)
    {
        using JsonDocument run = JsonDocument.Parse(File.ReadAllText(folder.File("out/run.json")));
        return [.. run.RootElement.GetProperty("cases")[0].GetProperty("launches").EnumerateArray()
            .GroupBy(launch => launch.GetProperty("side").GetString())
            .Select(side => side.Select(launch => launch.GetProperty("code").GetProperty("vector_add").GetString()!).Distinct().ShouldHaveSingleItem())];
    }

    private static Dictionary<string, string> Variables(FakeCuda fake) =>
        new() { ["PERFGATE_CUDA_DRIVER"] = fake.Driver, ["PERFGATE_NVML"] = fake.Nvml, ["PERFGATE_NVRTC"] = fake.Nvrtc };
}
