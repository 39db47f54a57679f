using Perfgate.Baselines;
using Perfgate.Diagnostics;
using Perfgate.Measurements;
using Perfgate.Records;
using Perfgate.Storage.Baselines;
using Perfgate.Storage.Tests.Records;
using Perfgate.Suites;
using Perfgate.TestKit;

namespace Perfgate.Storage.Tests.Baselines;

public sealed class AnchorTests : IDisposable
{
    private static readonly SuiteName Suite = new("suite");
    private readonly TemporaryFolder folder = new();
    private readonly BaselineStore store;

    public AnchorTests() => store = new BaselineStore(Path.Combine(folder.Path, "baselines"));

    public void Dispose() => folder.Dispose();

    private Result<ChangedFiles> Accept(RunRecord run, bool asAnchor = false) => store.Accept(run, "Ann", null, SampleRuns.Noon, allowFailed: false, asAnchor);

    private void Accept(params string[] ids)
    {
        foreach (string id in ids)
            Accept(SampleRuns.Run(id)).Succeeded.ShouldBeTrue();
    }

    private Baseline Parse() => store.Find(Suite, SampleRuns.Environment()).Value.Baselines.Single(baseline => baseline.Benchmark.Value == "parse");

    private string Anchors() => string.Join("; ", Parse().Anchors.Select(anchor => $"{anchor.RunId}: {anchor.Cases.Count}"));

    [Fact]
    public void The_first_accepted_run_is_the_anchor_and_stays_it()
    {
        Accept("run-1", "run-2");
        Anchors().ShouldBe("run-1: 2");
        Parse().Anchors[0].Cases[0].Metrics[0].Launches[0].ShouldBe([0.1, 0.11, 0.1234567890123456]);
    }

    [Fact]
    public void A_run_that_leaves_the_window_stays_as_a_summary()
    {
        Accept([.. Enumerable.Range(1, Baseline.MostRuns + 2).Select(index => $"run-{index}")]);
        Baseline baseline = Parse();
        baseline.Past.Select(run => run.RunId).ShouldBe(["run-1", "run-2"]);
        PastRun past = baseline.Past[0];
        past.Commit.ShouldBe(SampleRuns.Run().Head);
        past.Cases.Select(item => item.Id).ShouldBe([new CaseId("parse/size=1"), SampleRuns.HostileId]);
        past.Cases[0].Metrics[0].Launches[0].ShouldBe(LaunchSummary.Of([0.1, 0.11, 0.1234567890123456]));
        Anchors().ShouldBe("run-1: 2");
        Accept(SampleRuns.Run("run-1")).Diagnostics.Single().Id.ShouldBe("PG3103");
    }

    [Fact]
    public void A_pruned_run_stays_as_a_summary()
    {
        Accept("run-1", "run-2", "run-3");
        store.Prune(1).Succeeded.ShouldBeTrue();
        Parse().Runs.Select(run => run.RunId).ShouldBe(["run-3"]);
        Parse().Past.Select(run => run.RunId).ShouldBe(["run-1", "run-2"]);
    }

    [Fact]
    public void Accepting_as_anchor_moves_the_anchor_of_every_case()
    {
        Accept("run-1");
        Accept(SampleRuns.Run("run-2"), asAnchor: true);
        Anchors().ShouldBe("run-2: 2");
    }

    [Fact]
    public void A_run_of_the_window_can_become_the_anchor_later()
    {
        Accept("run-1", "run-2", "run-3");
        store.Anchor("run-2", Suite).Value.Paths.Count.ShouldBe(2);
        Anchors().ShouldBe("run-2: 2");
        store.Anchor("run-9", null).Diagnostics.Single().Sentence.ShouldContain("holds the run run-9");
        store.Anchor("run-3", new SuiteName("other")).Diagnostics.Single().Id.ShouldBe("PG3117");
        store.Prune(1);
        store.Anchor("run-1", null).Diagnostics.Single().Sentence.ShouldContain("has left the window");
        Anchors().ShouldBe("run-2: 2");
    }

    [Fact]
    public void A_redefined_case_is_held_against_its_own_first_run_and_the_others_keep_theirs()
    {
        Accept("run-1", "run-2");
        store.Prune(1);
        Result<ChangedFiles> accepted = Accept(SampleRuns.WithCase(item => item with { Definition = "fedcba9876543210" }) with { Id = "run-3" });
        accepted.Diagnostics.Single().Sentence.ShouldBe("\"parse/size=1\" is defined differently now; 2 accepted runs of its old definition were dropped.");
        Parse().Anchors.Select(anchor => (anchor.RunId, anchor.Cases.Single().Id)).ShouldBe([("run-1", SampleRuns.HostileId), ("run-3", new CaseId("parse/size=1"))]);
        Parse().Past.Single().Cases.Single().Id.ShouldBe(SampleRuns.HostileId);
    }

    [Fact]
    public void Renaming_takes_anchors_and_past_along()
    {
        Accept("run-1", "run-2");
        store.Prune(1);
        store.Rename(Suite, "parse/size=1", "parse/n=1").Succeeded.ShouldBeTrue();
        Parse().Anchors[0].Cases[0].Id.Value.ShouldBe("parse/n=1");
        Parse().Past[0].Cases[0].Id.Value.ShouldBe("parse/n=1");
        store.Rename(Suite, "parse", "read").Succeeded.ShouldBeTrue();
        Baseline read = store.Show(Suite, new BenchmarkName("read")).Value.Single().Baseline;
        (read.Anchors[0].Cases[0].Id.Value, read.Past[0].Cases[0].Id.Value).ShouldBe(("read/n=1", "read/n=1"));
    }

    [Fact]
    public void Anchors_and_a_past_that_contradict_the_rest_are_refused()
    {
        Accept("run-1", "run-2");
        store.Prune(1);
        Baseline baseline = Parse();
        PastRun past = baseline.Past[0];
        Baseline Summary(Func<LaunchSummary, LaunchSummary> change) => baseline with
        {
            Past = [past with { Cases = [past.Cases[0] with { Metrics = [past.Cases[0].Metrics[0] with { Launches = [change(past.Cases[0].Metrics[0].Launches[0])] }] }] }],
        };

        Fault(baseline with { Anchors = [baseline.Anchors[0], baseline.Anchors[0]] }).ShouldBe("$.anchors: the run \"run-1\" stands here twice.");
        Fault(baseline with { Anchors = [baseline.Anchors[0], baseline.Anchors[0] with { RunId = "x" }] }).ShouldBe("$.anchors: the case \"parse/size=1\" has two anchors.");
        Fault(baseline with { Anchors = [baseline.Anchors[0] with { RunId = "" }] }).ShouldContain("$.anchors[0].runId");
        Fault(baseline with { Past = [past, past] }).ShouldBe("$.past: the run \"run-1\" stands here twice.");
        Fault(baseline with { Past = [past with { RunId = "run-2" }] }).ShouldBe("$.past: the run \"run-2\" is past and in the window.");
        Fault(baseline with { Past = [past with { Cases = [] }] }).ShouldContain("at least one case");
        Fault(baseline with { Past = [.. Enumerable.Range(0, 201).Select(index => past with { RunId = $"r{index}" })] }).ShouldContain("at most 200");
        foreach (Func<LaunchSummary, LaunchSummary> wrong in new Func<LaunchSummary, LaunchSummary>[]
        {
            launch => launch with { Samples = 0 },
            launch => launch with { Min = launch.Median },
            launch => launch with { P95 = launch.Max * 2 },
            launch => launch with { Mean = launch.Max * 2 },
            launch => launch with { Max = double.PositiveInfinity },
        })
        {
            Fault(Summary(wrong)).ShouldContain("cannot come from samples");
        }
        BaselineFile.Format(Summary(launch => launch), "f").Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void What_is_summarized_from_samples_can_always_be_written()
    {
        Accept("run-1", "run-2");
        store.Prune(1);
        Baseline baseline = Parse();
        PastRun past = baseline.Past[0];
        Random random = new(7);
        LaunchSummary[] launches = [.. Enumerable.Range(0, 2000).Select(_ => LaunchSummary.Of(
            [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => (random.Next(4) - 1) * Math.Pow(10, random.Next(-12, 12)) * random.NextDouble())]))];
        PastMetric metric = past.Cases[0].Metrics[0] with { Launches = launches };
        BaselineFile.Format(baseline with { Past = [past with { Cases = [past.Cases[0] with { Metrics = [metric] }] }] }, "f").Diagnostics.ShouldBeEmpty();
    }

    private static string Fault(Baseline baseline) => BaselineFile.Format(baseline, "f").Diagnostics[0].Sentence;
}
