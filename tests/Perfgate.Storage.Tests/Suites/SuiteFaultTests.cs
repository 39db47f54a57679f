using Perfgate.Diagnostics;
using Perfgate.Suites;

namespace Perfgate.Storage.Tests.Suites;

public sealed class SuiteFaultTests
{
    [Theory]
    [InlineData("launchs: 5", "PG1012", "There is no member `launchs` here.", "Did you mean `launches`?")]
    [InlineData("launches: five", "PG1013", "`benchmarks[0].launches` must be a whole number, not the text \"five\".", null)]
    [InlineData("launches: 2.5", "PG1013", "`benchmarks[0].launches` must be a whole number, not the number 2.5.", null)]
    [InlineData("launches: 0", "PG1021", "`benchmarks[0].launches` is 0; it must be 1 to 100.", null)]
    [InlineData("confirm: 101", "PG1021", "`benchmarks[0].confirm` is 101; it must be 0 to 100.", null)]
    [InlineData("launches:", "PG1013", "`benchmarks[0].launches` has no value.", "Write one, or remove the line; an empty text is \"\".")]
    [InlineData("timeout: 30", "PG1018", "`benchmarks[0].timeout` needs a unit, and 30 is a bare number.", "Write it like 30 s.")]
    [InlineData("timeout: \"30\"", "PG1018", "`benchmarks[0].timeout` needs a unit, and 30 is a bare number.", "Write it like 5 min.")]
    [InlineData("timeout: .nan", "PG1019", "`benchmarks[0].timeout`: \".nan\" is not a number with a unit.", "Write it like 5 min.")]
    [InlineData("timeout: 5 MiB", "PG1020", "`benchmarks[0].timeout`: \"5 MiB\" is not in a unit of time.", "Write it like 5 min.")]
    [InlineData("timeout: -1 s", "PG1021", "`benchmarks[0].timeout` is -1 s; it must be 1.000 ms to 168 h.", null)]
    [InlineData("timeout: 1e300 s", "PG1021", "`benchmarks[0].timeout` is 1e300 s; it must be 1.000 ms to 168 h.", null)]
    [InlineData("block: 15", "PG1018", "`benchmarks[0].block` needs a unit, and 15 is a bare number.", "Write 15 %.")]
    [InlineData("block: 0.15 ratio", "PG1019", "`benchmarks[0].block`: \"0.15 ratio\" is not a number with a unit.", "Write it like 10 %.")]
    [InlineData("block: 0 %", "PG1021", "`benchmarks[0].block` is 0 %; it must be more than 0 % and at most 1000 %.", null)]
    [InlineData("warn: 10 %\nblock: 5 %", "PG1022", "`benchmarks[0]`: warn is 10 %, above block, which is 5 %.", "Set both; warn must not be above block.")]
    [InlineData("warn: 20 %", "PG1022", "`benchmarks[0]`: warn is 20 %, above the inherited block of 15 %.", "Set both; warn must not be above block.")]
    [InlineData("metrics: { wall_time: { warn: 16 % } }", "PG1022", "`benchmarks[0].metrics.wall_time`: warn is 16 %, above the inherited block of 15 %.", "Set both; warn must not be above block.")]
    [InlineData("working_folder: /tmp", "PG1036", "`benchmarks[0].working_folder`: \"/tmp\" is an absolute path, which no other machine has.", "Write it relative to the suite file's folder.")]
    [InlineData("working_folder: 'C:\\x'", "PG1036", "`benchmarks[0].working_folder`: \"C:\\x\" is an absolute path, which no other machine has.", "Write it relative to the suite file's folder.")]
    [InlineData("axes: { n: [] }", "PG1025", "`benchmarks[0].axes.n`: there are no values, so there would be no case.", null)]
    [InlineData("axes: { n: [a/b] }", "PG1025", "`benchmarks[0].axes.n[0]`: the value is empty or has a '/', '{{' or a control character.", null)]
    [InlineData("axes: { N: [1] }", "PG1025", "`benchmarks[0].axes.N`: the name has other characters than [a-z][a-z0-9_]*.", null)]
    [InlineData("axes: { n: [1, 1] }", "PG1017", "`benchmarks[0].axes.n[1]`: \"1\" stands here twice.", null)]
    [InlineData("axes: { size: [1] }\nenvironment: { A: \"{{siez}}\" }", "PG1023", "`benchmarks[0].environment.A` uses {{siez}}, and the benchmark has no such axis.", "Did you mean `size`?")]
    [InlineData("axes: { size: [1] }\nenvironment: { A: \"{{ size }}\" }", "PG1023", "`benchmarks[0].environment.A` has spaces between the braces of size.", "Write {{size}}.")]
    [InlineData("axes: { size: [1] }\nsetup: make {{size}}", "PG1024", "`benchmarks[0].setup` uses {{size}}, but this runs once and not for every case.", null)]
    [InlineData("environment: { \"A=B\": x }", "PG1016", "`benchmarks[0].environment.A=B`: \"A=B\" is not the name of an environment variable (no '=' and no control characters).", null)]
    [InlineData("tags: [a b]", "PG1016", "`benchmarks[0].tags[0]`: \"a b\" is not a tag (letters, digits, '.', '_', '-').", null)]
    [InlineData("shell: true", "PG1027", "`benchmarks[0].command`: a shell reads one text, and this is a list.", null)]
    [InlineData("fewest_samples: 9\nmost_samples: 8", "PG1021", "`benchmarks[0].fewest_samples` is 9; it must be at most `most_samples`, which is 8.", null)]
    [InlineData("metrics: { wal_time: {} }", "PG1028", "`benchmarks[0].metrics.wal_time`: a command has no metric \"wal_time\".", "Did you mean `wall_time`?")]
    [InlineData("metrics: { wall_time: { unit: MiB } }", "PG1029", "`benchmarks[0].metrics.wall_time.unit`: wall_time is always in s.", null)]
    [InlineData("metrics: { wall_time: { unit: ms } }", "PG1029", "`benchmarks[0].metrics.wall_time.unit`: wall_time is always in s.", null)]
    [InlineData("metrics: { wall_time: { gate: false } }", "PG1031", "`benchmarks[0].metrics`: no metric decides, so the benchmark can never fail.", null)]
    [InlineData("metrics: { wall_time: { statistic: p98 } }", "PG1014", "`benchmarks[0].metrics.wall_time.statistic` is \"p98\", which is none of its words.", null)]
    [InlineData("metrics: { wall_time: { statistic: p99 } }", "PG1032", "`benchmarks[0].metrics.wall_time.statistic`: p99 needs at least 459 samples a launch, and `most_samples` allows 10, so it could never be judged.", null)]
    [InlineData("metrics: { wall_time: { floor: 5 } }", "PG1018", "`benchmarks[0].metrics.wall_time.floor` needs a unit, and 5 is a bare number.", "Write it like 200 ms.")]
    [InlineData("limits: [wall_time < 5 s]", "PG1033", "`benchmarks[0].limits[0]`: \"wall_time < 5 s\" is not a limit.", "Write it like \"p99 ttft <= 200 ms\".")]
    [InlineData("limits: [wall_tme <= 5 s]", "PG1034", "`benchmarks[0].limits[0]`: the benchmark has no metric \"wall_tme\".", "Did you mean `wall_time`?")]
    [InlineData("limits: [wall_time <= 5 MiB]", "PG1020", "`benchmarks[0].limits[0]`: \"5 MiB\" is not in a unit of s.", "Write it like 200 ms.")]
    [InlineData("limits: [p99 wall_time <= 5 s]", "PG1032", "`benchmarks[0].limits[0]`: p99 needs at least 299 samples over all launches, and 5 launches of at most 10 give 50, so it could never be judged.", null)]
    [InlineData("description: 5", "PG1013", "`benchmarks[0].description` must be a text, not the number 5.", null)]
    [InlineData("description: &a x", "PG1006", "Anchors, aliases and tags (&, *, !) are not read.", null)]
    public void A_fault_in_a_benchmark_is_one_sentence_with_a_next_step(string line, string id, string sentence, string? next)
    {
        Diagnostic fault = SuiteTexts.Read(SuiteTexts.With(line)).Diagnostics.ShouldHaveSingleItem();
        fault.Sentence.ShouldBe(sentence);
        fault.Id.ShouldBe(id);
        if (next is not null)
            fault.NextStep.ShouldBe(next);
        fault.Place!.Line.ShouldNotBeNull();
        fault.Place.Column.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("policy: { blok: 5 % }", "PG1012", "Did you mean `block`?")]
    [InlineData("policy: { missing: fial }", "PG1014", "Did you mean `fail`?")]
    [InlineData("policy: { warn: 20 % }", "PG1022", "Set both; warn must not be above block.")]
    [InlineData("environment: { A: \"{{n}}\" }", "PG1024", null)]
    [InlineData("renames: { a: bb }", "PG1037", "Did you mean `b`?")]
    [InlineData("renames: { b: b }", "PG1037", "Remove the line.")]
    [InlineData("expected: [x, x]", "PG1017", null)]
    [InlineData("expected: [\"\"]", "PG1016", null)]
    [InlineData("setup_timeout: 5", "PG1018", "Write it like 15 min.")]
    [InlineData("defaults: { launches: 500 }", "PG1021", null)]
    [InlineData("suite: again", "PG1008", "Keep one of them.")]
    [InlineData("? [a]\n: b", "PG1009", null)]
    [InlineData("---\na: b", "PG1005", null)]
    public void A_fault_of_the_suite_is_found(string line, string id, string? next)
    {
        Diagnostic fault = SuiteTexts.Read(SuiteTexts.WithTop(line)).Diagnostics.ShouldHaveSingleItem();
        fault.Id.ShouldBe(id);
        fault.Place!.Line.ShouldNotBeNull();
        if (next is not null)
            fault.NextStep.ShouldBe(next);
    }

    [Theory]
    [InlineData("{ t: {} }", "PG1015")]
    [InlineData("{ t: { unit: items } }", "PG1030")]
    [InlineData("{ t: { unit: 'm s' } }", "PG1020")]
    [InlineData("{ 'a b': { unit: ms } }", "PG1016")]
    [InlineData("{ t: { unit: ms, gate: false } }", "PG1031")]
    [InlineData("{ t: { unit: ms, floor: -1 ms } }", "PG1021")]
    [InlineData("{ t: { unit: ms, limits: 'p42 <= 5 ms' } }", "PG1014")]
    [InlineData("{}", "PG1031")]
    public void A_fault_in_a_workers_metric_is_found(string metrics, string id) =>
        SuiteTexts.Read(SuiteTexts.Worker(metrics)).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe(id);

    [Fact]
    public void All_faults_are_reported_together_in_the_order_of_the_file()
    {
        const string Text = """
            schema: perfgate/suite@1
            suite: bad name
            benchmarks:
              - name: a
                kind: comand
                command: []
                tiemout: 5 s
                launches: 1000
              - kind: command
                command: 'x "'
              - name: a
                kind: command
                command: x
              - name: a
                kind: command
                command: y
            """;
        IReadOnlyList<Diagnostic> faults = SuiteTexts.Read(Text).Diagnostics;
        faults.Select(fault => $"{fault.Place!.Line}:{fault.Place.Column} {fault.Id}").ShouldBe(
            ["2:8 PG1016", "5:11 PG1014", "6:14 PG1027", "7:5 PG1012", "8:15 PG1021", "9:5 PG1015", "10:14 PG1027", "14:11 PG1017"]);
    }

    [Fact]
    public void A_fault_in_the_defaults_is_one_fault_however_many_benchmarks_take_it()
    {
        string text = SuiteTexts.WithTop("  - { name: c, kind: command, command: x }\ndefaults: { environment: { A: \"{{n}}\" }, timeout: 5 }");
        SuiteTexts.Read(text).Diagnostics.Select(fault => fault.Id).ShouldBe(["PG1023", "PG1018"], ignoreOrder: true);
    }

    [Fact]
    public void A_suite_of_too_many_cases_is_refused_before_they_are_made()
    {
        string values = string.Join(", ", Enumerable.Range(0, 1000));
        Result<Suite> result = SuiteTexts.Read(SuiteTexts.With($"axes: {{ a: [{values}], b: [{values}], c: [{values}], d: [{values}] }}"));
        result.Diagnostics.ShouldHaveSingleItem().Sentence.ShouldBe("The suite has 1000000000000 cases so far, more than 10000.");
    }

    [Fact]
    public void A_suite_without_benchmarks_is_refused() =>
        SuiteTexts.Read("schema: perfgate/suite@1\nsuite: s\nbenchmarks: []\n").Diagnostics.ShouldHaveSingleItem().Sentence.ShouldBe("`benchmarks[0]` is missing.");
}
