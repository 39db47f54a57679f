using Perfgate.Baselines;
using Perfgate.Comparisons;
using Perfgate.Diagnostics;
using Perfgate.Environments;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Records;
using Perfgate.Storage.Baselines;
using Perfgate.Storage.Tests.Records;
using Perfgate.Suites;
using Perfgate.TestKit;

namespace Perfgate.Storage.Tests.Baselines;

public sealed class BaselineStoreTests : IDisposable
{
    private static readonly SuiteName Suite = new("suite");
    private readonly TemporaryFolder folder = new();
    private readonly BaselineStore store;

    public BaselineStoreTests() => store = new BaselineStore(Path.Combine(folder.Path, "baselines"));

    public void Dispose() => folder.Dispose();

    private Result<ChangedFiles> Accept(RunRecord run, bool allowFailed = false) =>
        store.Accept(run, "Ann <ann@example.org>", "a | reason", SampleRuns.Noon.AddDays(1), allowFailed);

    private Baseline Parse() => store.Find(Suite, SampleRuns.Environment()).Value.Baselines.Single(baseline => baseline.Benchmark.Value == "parse");

    [Fact]
    public void An_accepted_run_is_found_again_with_where_it_came_from()
    {
        Accept(SampleRuns.Run()).Value.Paths.Count.ShouldBe(2);
        string className = SampleRuns.Environment().Class.Value;
        File.Exists(folder.File($"baselines/suite/{className}/parse.json")).ShouldBeTrue();
        AcceptedRun run = Parse().Runs.Single();
        run.RunId.ShouldBe(SampleRuns.Run().Id);
        run.Commit.ShouldBe(SampleRuns.Run().Head);
        run.MeasuredAt.ShouldBe(SampleRuns.Noon);
        run.AcceptedAt.ShouldBe(SampleRuns.Noon.AddDays(1));
        run.AcceptedBy.ShouldBe("Ann <ann@example.org>");
        run.Reason.ShouldBe("a | reason");
        run.Cases.Select(item => item.Id).ShouldBe([new CaseId("parse/size=1"), SampleRuns.HostileId]);
        run.Cases[0].Metrics.Single().Launches[0].ShouldBe([0.1, 0.11, 0.1234567890123456]);
        run.Cases[0].Metrics.Single().SamplesMeasured.ShouldBe(5);
        run.Cases[0].Checksum.ShouldBe("9f2c");
    }

    [Fact]
    public void What_perfgate_itself_saw_of_code_and_device_is_accepted_with_the_samples()
    {
        Accept(SampleRuns.WithCase(item => item with { Kind = "cuda-kernel", Launches = [Kernel(1, "a1", 64), Kernel(2, "a1", 66)] }));

        AcceptedCase accepted = Parse().Runs.Single().Cases[0];
        accepted.Code.ShouldBe(new Dictionary<string, string> { ["sgemm"] = "a1" });
        accepted.Summary.ShouldBe(new Dictionary<string, double> { ["registers"] = 65 });
    }

    [Fact]
    public void The_latency_breakdown_is_accepted_so_that_a_later_run_names_the_span_that_moved()
    {
        Accept(SampleRuns.WithCase(item => item with { Launches = [Kernel(1, "a1", 64) with { Spans = [new SpanSeries("norm", [1e-3, 3e-3])] }, Kernel(2, "a1", 64)] }));

        SpanLaunches span = Parse().Runs.Single().Cases[0].Spans!.Single(known => known.Name == "norm");
        (span.Name, span.MeanSeconds.Single()).ShouldBe(("norm", 2e-3));
        BaselineSide.Of([Parse()], []).Cases.Single(item => item.Id == Parse().Runs[0].Cases[0].Id).Spans.Single(known => known.Name == "norm").MeanSeconds.ShouldBe([2e-3]);
    }

    [Theory]
    [InlineData("cuda-kernel", "b2")] // launches disagree
    [InlineData("worker", "a1")] // the program under test says it of itself
    public void Code_that_nobody_can_vouch_for_is_not_accepted(string kind, string second)
    {
        Accept(SampleRuns.WithCase(item => item with { Kind = kind, Launches = [Kernel(1, "a1", 64), Kernel(2, second, 64)] }));

        Parse().Runs.Single().Cases[0].Code.ShouldBeNull();
    }

    private static Launch Kernel(int index, string digest, double registers) => SampleRuns.Launch(index, 0.1) with
    {
        Code = new Dictionary<string, string> { ["sgemm"] = digest },
        Summary = new Dictionary<string, double> { ["registers"] = registers },
    };

    [Fact]
    public void Nothing_accepted_is_no_error()
    {
        BaselineMatch match = store.Find(Suite, SampleRuns.Environment()).Value;
        match.Baselines.ShouldBeEmpty();
        match.OtherEnvironments.ShouldBeEmpty();
        store.List().Value.ShouldBeEmpty();
    }

    [Fact]
    public void Another_environment_class_is_not_found_but_named()
    {
        Accept(SampleRuns.Run());
        BaselineMatch match = store.Find(Suite, SampleRuns.Environment("xeon")).Value;
        match.Baselines.ShouldBeEmpty();
        FieldDifference difference = match.OtherEnvironments.Single().KeyDifferences(SampleRuns.Environment("xeon")).Single();
        difference.ToString().ShouldBe("cpu_model: epyc against xeon");
    }

    [Fact]
    public void Runs_that_are_no_evidence_are_refused()
    {
        Accept(SampleRuns.Run() with { State = RunState.Interrupted }, allowFailed: true).Diagnostics.Single().Id.ShouldBe("PG3101");
        Accept(SampleRuns.With(launch => launch with { Samples = [] }) with { Cases = [] }).Diagnostics.Single().Id.ShouldBe("PG3104");
        foreach (LaunchStatus status in new[] { LaunchStatus.Failed, LaunchStatus.TimedOut, LaunchStatus.Invalid })
        {
            RunRecord run = SampleRuns.With(launch => launch.Index == 1 ? launch with { Status = status } : launch);
            Accept(run).Diagnostics.Single().Sentence.ShouldContain("parse/size=1");
        }
        Directory.Exists(folder.File("baselines/suite")).ShouldBeFalse();
    }

    [Fact]
    public void What_was_measured_of_a_run_with_failures_can_be_accepted_on_request()
    {
        Accept(SampleRuns.With(launch => launch.Index == 1 ? launch with { Status = LaunchStatus.Failed } : launch), allowFailed: true);
        Parse().Runs.Single().Cases[0].Metrics.Single().Launches.Single().ShouldBe([0.12, 1e-9]);
    }

    [Fact]
    public void A_run_is_accepted_once()
    {
        Accept(SampleRuns.Run());
        Accept(SampleRuns.Run()).Diagnostics.Single().Id.ShouldBe("PG3103");
    }

    [Fact]
    public void An_acceptance_that_was_cut_off_is_completed_by_the_next()
    {
        string first = Accept(SampleRuns.Run()).Value.Paths[0];
        File.Delete(first);
        Result<ChangedFiles> again = Accept(SampleRuns.Run());
        again.Value.Paths.ShouldBe([first]);
        again.Diagnostics.Single().Id.ShouldBe("PG3106");
    }

    [Fact]
    public void Of_a_side_by_side_run_the_head_side_is_accepted()
    {
        RunRecord run = SampleRuns.With(launch => launch.Index == 1 ? launch with { Side = Side.Base } : launch) with { Design = Design.SideBySide };
        Accept(run);
        Parse().Runs.Single().Cases[0].Metrics.Single().Launches.Single().ShouldBe([0.12, 1e-9]);
    }

    [Fact]
    public void A_redefined_case_starts_a_new_window_and_the_others_go_on()
    {
        Accept(SampleRuns.Run("run-1"));
        Result<ChangedFiles> second = Accept(SampleRuns.WithCase(item => item with { Definition = "fedcba9876543210" }) with { Id = "run-2" });
        second.Diagnostics.Single().Sentence.ShouldBe("\"parse/size=1\" is defined differently now; 1 accepted run of its old definition was dropped.");
        Parse().Runs.Select(run => run.Cases.Count).ShouldBe([1, 2]);
    }

    [Fact]
    public void The_window_keeps_the_newest_runs()
    {
        for (int index = 1; index <= Baseline.MostRuns + 2; index++)
            Accept(SampleRuns.Run($"run-{index}")).Succeeded.ShouldBeTrue();
        Parse().Runs.Select(run => run.RunId).ShouldBe(Enumerable.Range(3, Baseline.MostRuns).Select(index => $"run-{index}"));
        store.Prune(2).Value.Paths.Count.ShouldBe(2);
        Parse().Runs.Select(run => run.RunId).ShouldBe(["run-11", "run-12"]);
        store.Prune(0).Diagnostics.Single().Id.ShouldBe("PG3111");
    }

    [Fact]
    public void A_long_launch_is_thinned_evenly_in_order()
    {
        double[] values = [.. Enumerable.Range(0, 1001).Select(index => (double)index)];
        Accept(SampleRuns.With(launch => launch with { Samples = [launch.Samples[0] with { Values = values }] }));
        AcceptedMetric metric = Parse().Runs.Single().Cases[0].Metrics.Single();
        metric.SamplesMeasured.ShouldBe(2002);
        metric.Launches[0].Count.ShouldBe(Baseline.MostSamplesKept);
        metric.Launches[0].ShouldBeInOrder();
        (metric.Launches[0][0], metric.Launches[0][^1]).ShouldBe((0, 1000));
    }

    [Fact]
    public void A_renamed_benchmark_takes_its_cases_along()
    {
        Accept(SampleRuns.Run());
        store.Rename(Suite, "parse", "read").Succeeded.ShouldBeTrue();
        Baseline read = store.Show(Suite, new BenchmarkName("read")).Value.Single().Baseline;
        read.Runs.Single().Cases[0].Id.Value.ShouldBe("read/size=1");
        store.Show(Suite, new BenchmarkName("parse")).Diagnostics.Single().Id.ShouldBe("PG3108");
        store.Rename(Suite, "read", "print").Diagnostics.Single().Id.ShouldBe("PG3110");
        store.Rename(Suite, "read", "../x").Diagnostics.Single().Id.ShouldBe("PG3109");
        store.Rename(Suite, "gone", "x").Diagnostics.Single().Id.ShouldBe("PG3108");
    }

    [Fact]
    public void A_renamed_case_stays_in_its_benchmark()
    {
        Accept(SampleRuns.Run());
        store.Rename(Suite, "parse/size=1", "print").Diagnostics.Single().Id.ShouldBe("PG3109");
        store.Rename(Suite, "parse/size=1", "parse/n=1").Succeeded.ShouldBeTrue();
        Parse().Runs.Single().Cases[0].Id.Value.ShouldBe("parse/n=1");
    }

    [Fact]
    public void A_file_copied_to_another_class_is_refused()
    {
        string path = Accept(SampleRuns.Run()).Value.Paths[0];
        string other = folder.File($"baselines/suite/{SampleRuns.Environment("xeon").Class}/parse.json");
        File.Move(path, other);
        store.Find(Suite, SampleRuns.Environment("xeon")).Diagnostics.Single().Id.ShouldBe("PG3107");
        store.Find(Suite, SampleRuns.Environment()).Diagnostics.Single().Id.ShouldBe("PG3112");
    }

    [Fact]
    public void Migrating_the_newest_version_says_so_and_restores_the_layout()
    {
        string path = Accept(SampleRuns.Run()).Value.Paths[0];
        string text = File.ReadAllText(path);
        store.Migrate().Diagnostics.Single().Sentence.ShouldBe("2 files are already perfgate/baseline@1.");
        File.WriteAllText(path, text.ReplaceLineEndings(" "));
        store.Migrate().Value.Paths.ShouldBe([path]);
        File.ReadAllText(path).ShouldBe(text);
    }

    [Fact]
    public void One_broken_file_stops_an_acceptance_before_anything_is_written()
    {
        IReadOnlyList<string> paths = Accept(SampleRuns.Run("run-1")).Value.Paths;
        File.WriteAllText(paths[1], "<<<<<<< ours");
        Accept(SampleRuns.Run("run-2")).Diagnostics.Single().Id.ShouldBe("PG3004");
        BaselineFile.Read(paths[0]).Value.Runs.Count.ShouldBe(1);
    }

    [Fact]
    public void A_file_in_the_stores_place_is_a_sentence()
    {
        folder.Write("baselines", "");
        Accept(SampleRuns.Run()).Diagnostics.Single().Id.ShouldBe("PG3003");
    }

    [Fact]
    public void A_baseline_that_contradicts_itself_is_refused()
    {
        string path = Accept(SampleRuns.Run()).Value.Paths[0];
        Baseline baseline = BaselineFile.Read(path).Value;
        AcceptedRun run = baseline.Runs[0];
        BaselineFile.Format(baseline with { Runs = [] }, path).Diagnostics[0].Sentence.ShouldContain("at least one accepted run");
        BaselineFile.Format(baseline with { Runs = [run, run] }, path).Diagnostics[0].Sentence.ShouldContain("stands here twice");
        BaselineFile.Format(baseline with { Benchmark = new BenchmarkName("pars") }, path).Diagnostics[0].Sentence.ShouldContain("is not a case of");
    }
}
