using Perfgate.Execution.Processes;

namespace Perfgate.Execution.Tests.Processes;

public sealed class ChildEnvironmentTests
{
    [Fact]
    public void Credentials_and_git_hook_variables_are_not_passed_on()
    {
        Dictionary<string, string> inherited = new() { ["PATH"] = "/bin" };
        foreach (string name in ChildEnvironment.Secrets.Concat(ChildEnvironment.HookVariables))
            inherited[name] = "secret";

        ChildEnvironment.Create(inherited).ShouldHaveSingleItem().Key.ShouldBe("PATH");
        ChildEnvironment.Secrets.ShouldContain("GITHUB_TOKEN");
        ChildEnvironment.HookVariables.ShouldContain("GIT_INDEX_FILE");
    }

    [Fact]
    public void A_case_may_set_what_is_not_inherited_and_later_layers_win()
    {
        Dictionary<string, string> first = new() { ["A"] = "1", ["GH_TOKEN"] = "on purpose" };
        Dictionary<string, string> second = new() { ["A"] = "2" };

        IReadOnlyDictionary<string, string> environment = ChildEnvironment.Create(new Dictionary<string, string> { ["A"] = "0" }, first, second);

        environment["A"].ShouldBe("2");
        environment["GH_TOKEN"].ShouldBe("on purpose");
    }

    [Fact]
    public void Marks_of_a_perfgate_inside_a_perfgate_add_up()
    {
        ProcessScope inner = ProcessScope.OfRun("inner");

        inner.ValueWithin(new Dictionary<string, string> { ["PERFGATE_RUN"] = "outer" }).ShouldBe("outer,inner");
        inner.ValueWithin(new Dictionary<string, string>()).ShouldBe("inner");
    }

    [Fact]
    public void Marks_of_launches_have_one_length() =>
        ProcessScope.OfLaunch("t", 9).Mark.Length.ShouldBe(ProcessScope.OfLaunch("t", 10).Mark.Length);
}
