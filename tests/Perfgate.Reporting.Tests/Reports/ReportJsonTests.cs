using System.Text.Json.Nodes;
using Perfgate.Diagnostics;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Tests.Samples;
using Perfgate.TestKit;

namespace Perfgate.Reporting.Tests.Reports;

public sealed class ReportJsonTests
{
    private static readonly string Complete = ReportJson.Render(CompleteReport.Create());

    private static readonly string Failed = ReportJson.Render(SampleReports.Failed());

    [Fact]
    public void A_failed_run_is_written_as_its_golden_file() =>
        GoldenFile.ShouldHold(Failed, "tests", "Perfgate.Reporting.Tests", "Golden", "failed.json");

    [Fact]
    public void A_run_with_every_part_is_written_as_its_golden_file() =>
        GoldenFile.ShouldHold(Complete, "tests", "Perfgate.Reporting.Tests", "Golden", "complete.json");

    [Fact]
    public void The_committed_schema_is_the_one_the_serialiser_has() =>
        GoldenFile.ShouldHold(ReportSchema.Json, "docs", "schemas", "report.schema.json");

    [Fact]
    public void What_is_written_is_read_back()
    {
        foreach (Report report in (Report[])[SampleReports.Passed(), SampleReports.Failed(), SampleReports.Inconclusive(), CompleteReport.Create(), SampleReports.Hostile(), SampleReports.Huge(300)])
        {
            string json = ReportJson.Render(report);
            ReportJson.Render(ReportJson.Read(json, "report.json").Value).ShouldBe(json);
        }
    }

    [Fact]
    public void Numbers_that_are_not_finite_become_null() => Failed.ShouldNotContain("NaN");

    [Fact]
    public void An_unknown_member_is_refused() => Changed(root => root["surprise"] = 1).Id.ShouldBe("PG4005");

    [Fact]
    public void An_unknown_member_of_a_row_is_refused_with_its_place()
    {
        Diagnostic fault = Changed(root => root["rows"]![1]!["surprise"] = 1);

        fault.Id.ShouldBe("PG4005");
        fault.Sentence.ShouldContain("$.rows[1]");
        fault.Place!.Line.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("verdict")]
    [InlineData("rows")]
    [InlineData("environment")]
    public void A_missing_member_is_refused(string member) => Changed(root => root.AsObject().Remove(member)).Id.ShouldBe("PG4005");

    [Fact]
    public void A_member_given_twice_is_refused() => Fault(Failed.Replace("\"exitCode\": 1,", "\"exitCode\": 1, \"exitCode\": 0,", StringComparison.Ordinal)).Id.ShouldBe("PG4005");

    [Fact]
    public void An_enumeration_given_as_a_number_is_refused() => Changed(root => root["verdict"] = 0).Id.ShouldBe("PG4005");

    [Fact]
    public void A_newer_document_asks_for_an_update() => Changed(root => root["schema"] = "perfgate/report@2").Id.ShouldBe("PG4004");

    [Theory]
    [InlineData("perfgate/run@1")]
    [InlineData("perfgate/report@x")]
    public void Another_kind_of_document_is_refused(string schema) => Changed(root => root["schema"] = schema).Id.ShouldBe("PG4002");

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    public void A_document_that_is_no_report_is_refused(string json) => Fault(json).Id.ShouldBe("PG4002");

    [Fact]
    public void A_document_that_is_cut_off_is_refused_with_its_place()
    {
        Diagnostic fault = Fault(Failed[..(Failed.Length / 2)]);

        fault.Id.ShouldBe("PG4001");
        fault.Place!.File.ShouldBe("report.json");
        fault.Place.Line.ShouldNotBeNull().ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("NaN", "PG4001")]
    [InlineData("Infinity", "PG4001")]
    [InlineData("1e999", "PG4003")]
    public void A_value_that_is_no_number_is_refused(string value, string id) =>
        Fault(Failed.Replace("\"compared\": 3", $"\"compared\": {value}", StringComparison.Ordinal)).Id.ShouldBe(id);

    [Fact]
    public void A_text_that_is_half_a_character_is_refused() =>
        Fault(Failed.Replace("\"suite\": \"inference\"", "\"suite\": \"\\ud800\"", StringComparison.Ordinal)).Id.ShouldBe("PG4005");

    [Fact]
    public void A_text_beyond_the_cap_is_refused() => Changed(root => root["sentence"] = new string('x', 4097)).Id.ShouldBe("PG4003");

    [Fact]
    public void A_text_of_many_bytes_within_the_cap_is_read() =>
        Read(root => root["sentence"] = new string('火', 4096)).Succeeded.ShouldBeTrue();

    [Fact]
    public void More_rows_than_the_cap_are_refused() =>
        Changed(root => root["warnings"] = new JsonArray([.. Enumerable.Range(0, 20_001).Select(_ => (JsonNode)"x")])).Id.ShouldBe("PG4003");

    [Fact]
    public void A_list_with_null_is_refused() => Changed(root => root["warnings"] = new JsonArray([null])).Id.ShouldBe("PG4003");

    [Fact]
    public void Nesting_without_end_is_refused() => Fault(new string('[', 100_000)).Id.ShouldBe("PG4001");

    [Fact]
    public void A_passed_verdict_with_a_failing_exit_code_is_refused() => Changed(root => root["verdict"] = "passed").Id.ShouldBe("PG4006");

    [Fact]
    public void Counts_that_contradict_the_rows_are_refused() => Changed(root => root["counts"]!["regressed"] = 0).Id.ShouldBe("PG4006");

    [Fact]
    public void Cases_left_out_that_contradict_the_rows_are_refused() => Changed(root => root["identical"] = 1).Id.ShouldBe("PG4006");

    [Theory]
    [InlineData("""{"state":"unknown","changed":[]}""")]
    [InlineData("""{"state":"identical","changed":["sgemm"]}""")]
    public void Machine_code_that_contradicts_itself_is_refused(string code) => Changed(root => root["cases"]![0]!["code"] = JsonNode.Parse(code)).Id.ShouldBe("PG4006");

    [Fact]
    public void Dropped_samples_below_none_are_refused() =>
        Changed(root => root["cases"]![0]!["dropped"] = JsonNode.Parse("""[{"reason":"throttled","baseline":-1,"head":0}]""")).Id.ShouldBe("PG4006");

    [Theory]
    [InlineData("launches/confirming", "9", "confirming launches")]
    [InlineData("launches/confirming", "-1", "confirming launches")]
    [InlineData("waiver", "{\"case\":\"a\",\"metric\":null,\"reason\":\"b\",\"until\":null}", "waived without a waiver")]
    [InlineData("adjustedP", "1.5", "not between 0 and 1")]
    [InlineData("p", "-0.1", "not between 0 and 1")]
    [InlineData("noise", "-0.1", "noise is negative")]
    [InlineData("classical/mannWhitneyP", "2", "not between 0 and 1")]
    [InlineData("classical/cliffsDelta", "-2", "Cliff's delta")]
    [InlineData("classical/controlLimits/lower", "7", "not in order")]
    [InlineData("classical/hodgesLehmannInterval/upper", "0", "ends before it starts")]
    [InlineData("interval/lower", "9", "ends before it starts")]
    public void A_row_that_contradicts_itself_is_refused(string member, string value, string sentence)
    {
        Diagnostic fault = Changed(root => Set(root["rows"]![0]!, member.Split('/'), value), Complete);

        fault.Id.ShouldBe("PG4006");
        fault.Sentence.ShouldContain(sentence);
    }

    [Fact]
    public void A_series_longer_than_the_cap_is_refused() =>
        Changed(root => root["rows"]![0]!["series"] = new JsonArray([.. Enumerable.Range(0, 101).Select(_ => (JsonNode)1)]), Complete).Id.ShouldBe("PG4006");

    [Theory]
    [InlineData("\"2027-02-30\"")]
    [InlineData("\"tomorrow\"")]
    [InlineData("20270131")]
    public void An_end_of_a_waiver_that_is_no_day_is_refused(string day) =>
        Changed(root => Set(root["rows"]![2]!, ["waiver", "until"], day), Complete).Id.ShouldBe("PG4005");

    [Fact]
    public void A_waived_limit_that_is_held_is_refused() =>
        Changed(root => root["cases"]![1]!["limits"]![0]!["state"] = "held", Complete).Id.ShouldBe("PG4006");

    private static void Set(JsonNode node, string[] path, string value)
    {
        foreach (string step in path[..^1])
            node = node[step]!;
        node[path[^1]] = JsonNode.Parse(value);
    }

    private static Result<Report> Read(Action<JsonNode> change, string? whole = null)
    {
        JsonNode root = JsonNode.Parse(whole ?? Failed)!;
        change(root);
        return ReportJson.Read(root.ToJsonString(), "report.json");
    }

    private static Diagnostic Changed(Action<JsonNode> change, string? whole = null) => Read(change, whole).Diagnostics.ShouldHaveSingleItem();

    private static Diagnostic Fault(string json)
    {
        Result<Report> result = ReportJson.Read(json, "report.json");
        result.Succeeded.ShouldBeFalse();
        return result.Diagnostics.ShouldHaveSingleItem();
    }
}
