using Perfgate.Publishing.Outcomes;
using Perfgate.Publishing.StepSummaries;
using Perfgate.TestKit;

namespace Perfgate.Publishing.Tests.StepSummaries;

public sealed class StepSummaryTests
{
    [Fact]
    public void What_other_steps_wrote_stays()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("summary.md", "theirs");

        StepSummary.Append(path, "# ours\n").ShouldBe(new PublishOutcome.Published(path));

        File.ReadAllText(path).ShouldBe("theirs\n# ours\n");
    }

    [Fact]
    public void A_summary_that_would_be_thrown_away_whole_is_not_written()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("summary.md", new string('x', StepSummary.MostBytes - 100));

        StepSummary.Append(path, new string('é', 60)).ShouldBeOfType<PublishOutcome.NotPublished>().Reason.Id.ShouldBe("PG5003");

        new FileInfo(path).Length.ShouldBe(StepSummary.MostBytes - 100);
    }

    [Fact]
    public void A_summary_that_just_fits_is_written()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("summary.md");

        StepSummary.Append(path, new string('x', StepSummary.MostBytes - 2)).ShouldBeOfType<PublishOutcome.Published>();

        new FileInfo(path).Length.ShouldBe(StepSummary.MostBytes);
    }

    [Fact]
    public void A_path_that_cannot_be_written_is_an_outcome_and_no_exception()
    {
        using TemporaryFolder folder = new();

        StepSummary.Append(Path.Combine(folder.Path, "no", "such", "folder.md"), "x").ShouldBeOfType<PublishOutcome.NotPublished>().Reason.Id.ShouldBe("PG5001");
        StepSummary.Append(folder.Path, "x").ShouldBeOfType<PublishOutcome.NotPublished>().Reason.Id.ShouldBe("PG5001");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Outside_a_job_with_a_summary_it_says_so(string? path) =>
        StepSummary.Append(path, "x").ShouldBeOfType<PublishOutcome.NotPublished>().Reason.Id.ShouldBe("PG5002");
}
