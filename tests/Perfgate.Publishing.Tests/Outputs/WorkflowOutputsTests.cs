using Perfgate.Publishing.Outcomes;
using Perfgate.Publishing.Outputs;
using Perfgate.TestKit;

namespace Perfgate.Publishing.Tests.Outputs;

public sealed class WorkflowOutputsTests
{
    private const string Delimiter = "PERFGATE0123456789abcdef";

    [Fact]
    public void The_names_are_a_contract() => WorkflowOutputs.Names.ShouldBe(
        ["verdict", "exit-code", "regressions", "waived", "improvements", "inconclusive", "missing", "new", "report-json", "report-md"]);

    [Fact]
    public void Pairs_are_appended_in_the_form_the_host_reads()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("output", "theirs=1\n");

        WorkflowOutputs.Append(path, [new("verdict", "failed"), new("exit-code", "1")], Delimiter).ShouldBe(new PublishOutcome.Published(path));

        File.ReadAllText(path).ShouldBe("theirs=1\nverdict=failed\nexit-code=1\n");
    }

    [Theory]
    [InlineData("a\nverdict=passed")]
    [InlineData("a\rverdict=passed")]
    public void A_value_of_several_lines_cannot_set_another_output(string value)
    {
        using TemporaryFolder folder = new();
        string path = folder.File("output");

        WorkflowOutputs.Append(path, [new("report-md", value)], Delimiter);

        File.ReadAllText(path).ShouldBe($"report-md<<{Delimiter}\n{value}\n{Delimiter}\n");
    }

    [Fact]
    public void A_value_that_holds_the_delimiter_stops_everything()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("output");

        WorkflowOutputs.Append(path, [new("verdict", "failed"), new("report-md", $"x\n{Delimiter}\nverdict=passed")], Delimiter)
            .ShouldBeOfType<PublishOutcome.NotPublished>().Reason.Id.ShouldBe("PG5004");

        File.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public void A_name_outside_the_contract_is_a_bug() =>
        Should.Throw<ArgumentException>(() => WorkflowOutputs.Append("x", [new("verdikt", "failed")], Delimiter));

    [Fact]
    public void A_delimiter_that_could_be_guessed_is_a_bug() =>
        Should.Throw<ArgumentException>(() => WorkflowOutputs.Append("x", [], "EOF"));
}
