using Perfgate.TestKit;

namespace Perfgate.Cli.Tests;

/// <summary>What <c>--only-changed</c> does where there is nothing it could leave out, and where it makes no sense.</summary>
public sealed class OnlyChangedTests : IDisposable
{
    private readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [LinuxFact]
    public async Task A_program_of_the_users_is_measured_and_the_note_says_why()
    {
        scene.Suite(Scene.Nap(0.001));
        (await scene.RunAsync("run", "--record")).ShouldExitWith(0);
        (await scene.RunAsync("baseline", "accept", "perfgate-out")).ShouldExitWith(0);

        PerfgateProcess.Ended ended = await scene.RunAsync("run", "--only-changed");

        ended.Error.ShouldContain("--only-changed leaves nothing out");
        ended.Error.ShouldContain("PG9031");
        ended.Output.ShouldContain("compared 1 of 1 expected cases");
        scene.Read("perfgate-out/report.json").ShouldContain("--only-changed");
    }

    [Theory]
    [InlineData("run", "--record", "--only-changed")]
    [InlineData("ab", "--base-dir", ".", "--head-dir", ".", "--head-env", "CUDA_LAUNCH_BLOCKING=1", "--only-changed")]
    public async Task It_is_refused_where_equal_code_says_nothing(params string[] arguments)
    {
        scene.Suite(Scene.Nap(0.001));

        PerfgateProcess.Ended ended = await scene.RunAsync(arguments);

        ended.ShouldExitWith(2);
        ended.Error.ShouldContain("--only-changed");
        scene.Has("perfgate-out").ShouldBeFalse();
    }
}
