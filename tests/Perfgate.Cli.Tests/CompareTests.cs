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

    [Fact]
    public async Task A_policy_given_by_hand_replaces_the_recorded_thresholds()
    {
        scene.Suite(Scene.Nap(0.03));
        (await scene.RunAsync("run", "--record")).ShouldExitWith(0);
        Directory.Move(Path.Combine(scene.Path, "perfgate-out"), Path.Combine(scene.Path, "before"));
        scene.Suite(Scene.Nap(0.06));
        (await scene.RunAsync("run", "--record")).ShouldExitWith(0);
        string head = scene.Read("perfgate-out/run.json");
        string definition = "\"definition\": \"";
        string Hash(string record) => record.Substring(record.IndexOf(definition, StringComparison.Ordinal), definition.Length + 16);
        scene.Write("after/run.json", head.Replace(Hash(head), Hash(scene.Read("before/run.json")), StringComparison.Ordinal));
        scene.Write("loose.yml", "schema: perfgate/policy@1\nwarn: 800 %\nblock: 900 %\n");

        (await scene.RunAsync("compare", "--baseline", "before", "--head", "after")).ShouldExitWith(1);
        (await scene.RunAsync("compare", "--baseline", "before", "--head", "after", "--policy", "loose.yml")).ShouldExitWith(0);
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
