using System.Text;
using Perfgate.Diagnostics;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Records;
using Perfgate.Storage.Records;
using Perfgate.TestKit;

namespace Perfgate.Storage.Tests.Records;

public sealed class RunFileTests
{
    private static string Text(RunRecord record) => Encoding.UTF8.GetString(RunFile.Format(record, "run.json").Value);

    private static Diagnostic Fault(string text) => RunFile.Parse(Encoding.UTF8.GetBytes(text), "run.json").Diagnostics[0];

    private static Diagnostic Fault(RunRecord record) => RunFile.Format(record, "run.json").Diagnostics[0];

    [Fact]
    public void A_record_survives_the_round_trip()
    {
        using TemporaryFolder folder = new();
        string path = RunFile.Write(folder.File("out/run.json"), SampleRuns.Run()).Value;
        Result<RunRecord> read = RunFile.Read(path);
        read.Diagnostics.ShouldBeEmpty();
        Text(read.Value).ShouldBe(Text(SampleRuns.Run()));
        read.Value.Seed.ShouldBe(ulong.MaxValue);
        read.Value.Cases[1].Id.ShouldBe(SampleRuns.HostileId);
        read.Value.Cases[0].Launches[0].Samples[0].Values.ShouldBe([0.1, 0.11, 0.1234567890123456]);
        read.Value.Cases[0].Metrics[0].Thresholds.ShouldBe(Thresholds.Default);
        Policy policy = SampleRuns.Run().Policy;
        read.Value.Policy.Require.ShouldBe(policy.Require);
        read.Value.Policy.Waivers.ShouldBe(policy.Waivers);
        (read.Value.Policy with { Require = [], Waivers = [] }).ShouldBe(policy with { Require = [], Waivers = [] });
        read.Value.Environment.Class.ShouldBe(SampleRuns.Environment().Class);
        read.Value.Warnings.ShouldBe(SampleRuns.Run().Warnings);
    }

    [Fact]
    public void The_text_is_made_for_diffs()
    {
        string text = Text(SampleRuns.Run());
        text.ShouldStartWith("{\n  \"schema\": \"perfgate/run@1\",\n  \"id\": \"20261122T120000Z-3f9a1c\",\n");
        text.ShouldContain("              \"values\": [0.1, 0.11, 0.1234567890123456]\n");
        text.ShouldContain("\"filters\": [\"tag:smoke\"],");
        text.ShouldContain("\"devices\": [\n");
        text.ShouldContain("日本");
        text.ShouldNotContain("null");
        text.ShouldEndWith("}\n");
    }

    [Fact]
    public void Empty_lists_and_maps_stay_on_one_line()
    {
        string text = Text(SampleRuns.With(launch => launch with { Devices = [], Counters = new Dictionary<string, double>() }));
        text.ShouldContain("\"devices\": [],");
        text.ShouldContain("\"counters\": {},");
    }

    [Theory]
    [InlineData("", "PG3004", "The file is empty.")]
    [InlineData("{", "PG3004", "The file is not complete JSON")]
    [InlineData("[]", "PG3004", "not an object")]
    [InlineData("{\"schema\": \"perfgate/run@1\", \"x\": NaN}", "PG3004", "not complete JSON")]
    [InlineData("{}", "PG3005", "no `schema` member")]
    [InlineData("{\"schema\": \"perfgate/baseline@1\"}", "PG3005", "not a run record")]
    [InlineData("{\"schema\": \"perfgate/run@2\"}", "PG3006", "this perfgate knows versions up to @1")]
    [InlineData("{\"schema\": \"perfgate/run@0\"}", "PG3007", "cannot bring up to @1")]
    [InlineData("{\"schema\": \"perfgate/run@1\"}", "PG3009", "missing `id`, `suite`")]
    [InlineData("{\"schema\": \"perfgate/run@1\", \"id\": null}", "PG3010", "null")]
    [InlineData("{\"schema\": \"perfgate/run@1\", \"seed\": 1e999}", "PG3010", "not finite")]
    [InlineData("{\"schema\": \"perfgate/run@1\", \"id\": 5}", "PG3010", "$.id")]
    [InlineData("{\"schema\": \"perfgate/run@1\", \"id\": \"a\", \"id\": \"b\"}", "PG3010", "$.id")]
    [InlineData("{\"schema\": \"perfgate/run@1\", \"suite\": \"a b\"}", "PG3010", "\"a b\" is not a suite name")]
    [InlineData("{\"schema\": \"perfgate/run@1\", \"design\": \"sideways\"}", "PG3010", "$.design")]
    [InlineData("{\"schema\": \"perfgate/run@1\", \"design\": 1}", "PG3010", "$.design")]
    [InlineData("{\"schema\": \"perfgate/run@1\", \"policy\": {\"method\": \"t_test\"}}", "PG3010", "$.policy.method")]
    [InlineData("{\"schema\": \"perfgate/run@1\", \"policy\": {\"waivers\": [{\"until\": \"31.12.2026\"}]}}", "PG3010", "$.policy.waivers[0].until")]
    [InlineData("{\"schema\": \"perfgate/run@1\", \"idd\": 5}", "PG3008", "\"idd\" is not a member")]
    public void A_file_that_is_no_run_record_is_one_sentence_with_its_place(string text, string id, string words)
    {
        Diagnostic fault = Fault(text);
        fault.ToString().ShouldContain(words);
        fault.Id.ShouldBe(id);
        fault.Place!.File.ShouldBe("run.json");
        fault.NextStep.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_place_in_the_file_is_line_and_column() =>
        Fault("{\n  \"schema\": \"perfgate/run@1\",\n  \"id\": null }").Place.ShouldBe(new SourcePlace("run.json", 3, 9));

    [Fact]
    public void A_unit_that_is_not_a_base_unit_is_refused() =>
        Fault(Text(SampleRuns.Run()).Replace("\"unit\": \"s\"", "\"unit\": \"ms\"", StringComparison.Ordinal)).Sentence.ShouldContain("\"ms\" is not a base unit");

    [Fact]
    public void A_policy_without_one_of_its_members_is_refused_rather_than_ignored() =>
        Fault(Text(SampleRuns.Run()).Replace("    \"missing\": \"fail\",\n", "", StringComparison.Ordinal)).Sentence.ShouldContain("missing `missing`");

    [Fact]
    public void What_could_not_be_read_back_is_not_written()
    {
        Fault(SampleRuns.With(launch => launch with { Seconds = double.NaN })).Sentence.ShouldContain("$.cases[0].launches[0].seconds");
        Fault(SampleRuns.With(launch => launch with { Index = launch.Index - 1 })).Sentence.ShouldContain("launches count from 1");
        Fault(SampleRuns.With(launch => launch with { Index = 1 })).Sentence.ShouldContain("stands here twice");
        Fault(SampleRuns.With(launch => launch with { Side = Side.Base })).Sentence.ShouldContain("no base side");
        Fault(SampleRuns.With(launch => launch with { Samples = [launch.Samples[0] with { Values = [double.PositiveInfinity] }] })).Sentence.ShouldContain("not finite");
        Fault(SampleRuns.With(launch => launch with { Samples = [launch.Samples[0] with { Unit = Unit.Bytes }] })).Sentence.ShouldContain("is in B");
        Fault(SampleRuns.WithCase(item => item with { Id = SampleRuns.HostileId })).Sentence.ShouldContain("stands here twice");
        Fault(SampleRuns.WithCase(item => item with { Metrics = [item.Metrics[0] with { Thresholds = new Thresholds(new Ratio(0.2), new Ratio(0.1)) }] }))
            .Sentence.ShouldContain("0 < warn <= block");
    }

    [Fact]
    public void Confirming_launches_lie_at_most_a_hundred_above_the_planned_ones()
    {
        SampleRuns.WithCase(item => item with { PlannedLaunches = 1, Launches = [SampleRuns.Launch(101, 1)] }).ShouldSatisfyAllConditions(run => RunFile.Format(run, "x").Succeeded.ShouldBeTrue());
        Fault(SampleRuns.WithCase(item => item with { PlannedLaunches = 1, Launches = [SampleRuns.Launch(102, 1)] })).Sentence.ShouldBe("$.cases[0].launches[0].index: at most 100 launches confirm the planned 1.");
        Fault(SampleRuns.WithCase(item => item with { PlannedLaunches = 0 })).Sentence.ShouldBe("$.cases[0].plannedLaunches: a case has 1 to 100 planned launches.");
        Fault(SampleRuns.WithCase(item => item with { PlannedLaunches = 101 })).Sentence.ShouldContain("1 to 100");
    }

    [Fact]
    public void A_policy_that_makes_no_sense_is_refused()
    {
        RunRecord With(Func<Policy, Policy> change) => SampleRuns.Run() with { Policy = change(SampleRuns.Run().Policy) };
        foreach (double alpha in new[] { 0, 0.00009, 0.5, -1, double.NaN })
            Fault(With(policy => policy with { Alpha = alpha })).Sentence.ShouldBe("$.policy.alpha: alpha must be at least 0.0001 (0.01 %) and below 0.5.");
        Fault(With(policy => policy with { Require = [ClassicalTest.ZScore, ClassicalTest.ZScore] })).Sentence.ShouldContain("stands here twice");
        Fault(With(policy => policy with { Waivers = [new Waiver("", null, "x", null)] })).Sentence.ShouldContain("$.policy.waivers[0].case");
        Fault(With(policy => policy with { Waivers = [new Waiver("b", null, " ", null)] })).Sentence.ShouldContain("a waiver gives its reason");
    }

    [Fact]
    public void An_unbounded_file_is_refused_while_reading()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("run.json");
        using (FileStream stream = File.Create(path))
            stream.SetLength((256L << 20) + 1);
        RunFile.Read(path).Diagnostics.Single().Sentence.ShouldBe("The file has 256 MiB; perfgate reads at most 256 MiB.");
    }

    [Fact]
    public void An_empty_folder_holds_no_run()
    {
        using TemporaryFolder folder = new();
        RunFile.Read(folder.Path).Diagnostics.Single().Id.ShouldBe("PG3012");
    }

    [Fact]
    public void A_launch_that_failed_keeps_its_reason()
    {
        RunRecord run = SampleRuns.With(launch => launch with { Status = LaunchStatus.TimedOut, Reason = "5 min", OutputTail = "a\nb\u001b[31m", Samples = [] });
        Launch read = RunFile.Parse(RunFile.Format(run, "x").Value, "x").Value.Cases[0].Launches[0];
        read.Status.ShouldBe(LaunchStatus.TimedOut);
        read.OutputTail.ShouldBe("a\nb\u001b[31m");
    }
}
