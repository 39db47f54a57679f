using Perfgate.TestKit;

namespace Perfgate.Cli.Tests;

/// <summary><c>compare</c> on baselines of more than one machine.</summary>
public sealed class CompareTests : IDisposable
{
    private readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [LinuxFact]
    public async Task Baselines_of_two_machines_are_never_joined_into_one_side()
    {
        scene.Suite(Scene.Nap(0.02));
        (await scene.RunAsync("run", "--record")).ShouldExitWith(0);
        (await scene.RunAsync("baseline", "accept")).ShouldExitWith(0);
        AddAnotherMachine();

        PerfgateProcess.Ended joined = await scene.RunAsync("compare", "--baseline", "baselines", "--head", "baselines");
        PerfgateProcess.Ended matched = await scene.RunAsync("compare", "--baseline", "baselines", "--head", "perfgate-out");

        joined.ShouldExitWith(2);
        joined.Error.ShouldContain("PG9022");
        matched.ShouldExitWith(0);
        matched.Output.ShouldContain("compared 1 of 1");
    }

    // The class folder is named after a hash of the key, so another machine's file is made by perfgate itself: measured with another processor count claimed.
    private void AddAnotherMachine()
    {
        string record = scene.Read("perfgate-out/run.json");
        string other = record.Replace("\"logical_cpus\": \"", "\"logical_cpus\": \"9", StringComparison.Ordinal).Replace("\"id\": \"2", "\"id\": \"3", StringComparison.Ordinal);
        scene.Write("other/run.json", other);
        scene.RunAsync("baseline", "accept", "other").GetAwaiter().GetResult().ShouldExitWith(0);
    }
}
