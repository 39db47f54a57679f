using Perfgate.Diagnostics;
using Perfgate.Storage.Suites;
using Perfgate.Suites;
using Perfgate.TestKit;

namespace Perfgate.Storage.Tests.Suites;

/// <summary>The suites of this repository are the first thing people copy.</summary>
public sealed class RepositorySuitesTests
{
    [Theory]
    [InlineData("examples/quickstart/perfgate.yml")]
    [InlineData("examples/cuda/perfgate.yml")]
    [InlineData("examples/inference/python/perfgate.yml")]
    [InlineData("benchmarks/perfgate.yml")]
    public void They_are_read_without_a_word(string path)
    {
        Result<Suite> suite = SuiteReader.ReadFile(Repository.PathTo(path.Split('/')));

        suite.Diagnostics.Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        suite.Value.Benchmarks.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_example_of_the_README_is_read_without_a_word()
    {
        string[] readme = File.ReadAllLines(Repository.PathTo("README.md"));
        string example = string.Join('\n', readme.SkipWhile(line => line != "```yaml").Skip(1).TakeWhile(line => line != "```"));

        Result<Suite> suite = SuiteReader.ReadText(example, "README.md");

        suite.Diagnostics.Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        suite.Value.Benchmarks.Count.ShouldBe(3);
    }
}
