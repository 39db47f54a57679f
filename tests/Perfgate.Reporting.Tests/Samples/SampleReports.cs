using Perfgate.Comparisons;
using Perfgate.Diagnostics;
using Perfgate.Environments;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Records;
using Perfgate.Reporting.Reports;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Reporting.Tests.Samples;

/// <summary>Reports over hand-written comparisons, one for every golden file.</summary>
internal static class SampleReports
{
    private static readonly DateTimeOffset Started = new(2026, 11, 22, 2, 45, 0, TimeSpan.Zero);

    public static Report Passed() => Create(
        [
            Case(Rows.Decided("tokenize/size=4k", Rows.WallTime, Outcome.Unchanged, 0.00251, 0.00254)),
            Case(Rows.Decided("prefill/batch=1", Rows.WallTime, Outcome.Improved, 0.0412, 0.0341), Rows.Decided("prefill/batch=1", Rows.PeakMemory, Outcome.Informational, 412e6, 413e6)),
        ],
        new Verdict(VerdictKind.Passed, ExitCode.Passed, "2 of 2 cases compared, no regression; 1 improvement.", []));

    public static Report Failed() => Create(
        [
            Case(
                Rows.Decided("decode/batch=8", Rows.WallTime, Outcome.Regressed, 0.00676, 0.00799, blocks: true) with { Warnings = ["The host's load average was 3.1 on 4 CPUs when the run started."] },
                Rows.Decided("decode/batch=8", Rows.Throughput, Outcome.Regressed, 1184, 1030)) with
            {
                Spans =
                [
                    new SpanChange { Name = "embed", BaselineSeconds = 0.00031, HeadSeconds = 0.00031, Change = new Ratio(0.002) },
                    new SpanChange { Name = "attention", BaselineSeconds = 0.0029, HeadSeconds = 0.0041, Change = new Ratio(0.41), IsLargestIncrease = true },
                    new SpanChange { Name = "mlp", BaselineSeconds = 0.0033, HeadSeconds = 0.0033, Change = new Ratio(-0.004) },
                    new SpanChange { Name = "sample", BaselineSeconds = 0.00018, HeadSeconds = 0.0002, Change = new Ratio(0.09) },
                ],
                Limits = [Limit("decode/batch=8", LimitState.Violated, 0.231)],
            },
            Case(Rows.Decided("prefill/batch=1", Rows.WallTime, Outcome.Improved, 0.0412, 0.0341)),
            Case(Rows.Decided("tokenize/size=4k", Rows.WallTime, Outcome.Unchanged, 0.00251, 0.00254)),
            Case(Rows.Undecided("tokenize/size=64k", Rows.WallTime, Outcome.Missing, "The suite expects this case and the run has no launch of it.")),
        ],
        new Verdict(
            VerdictKind.Failed,
            ExitCode.Failed,
            "decode/batch=8 wall_time is 18.2 % slower than its baseline, beyond the block threshold of 15 %, and 2 more findings fail.",
            [
                Finding(PolicyAction.Fail, ExitCode.Failed, "decode/batch=8", "wall_time", Outcome.Regressed),
                Finding(PolicyAction.Fail, ExitCode.Failed, "decode/batch=8", "ttft", null),
                Finding(PolicyAction.Fail, ExitCode.CouldNotMeasure, "tokenize/size=64k", null, Outcome.Missing),
                Finding(PolicyAction.Warn, ExitCode.Passed, "decode/batch=8", "throughput", Outcome.Regressed),
            ]));

    public static Report Inconclusive() => Create(
        [
            Case(Rows.Decided("decode/batch=8", Rows.Ttft, Outcome.Inconclusive, 0.182, 0.197) with
            {
                P = 0.08,
                SmallestDetectable = Ratio.FromPercent(21),
                Explanation = "The interval reaches from +5.2 % to +17.8 %: it neither shows nor excludes a regression beyond 15 %.",
            }),
            Case(Rows.Undecided("decode/batch=64", Rows.WallTime, Outcome.New, "No accepted run has this case.")),
            Case(Rows.Undecided("gpu/softmax", Rows.WallTime, Outcome.Skipped, "The worker skipped it: no CUDA device.")),
            Case(Rows.Undecided("sort/n=1e6", Rows.WallTime, Outcome.Invalid, "2 of 5 launches failed: exit code 3.")),
            Case(Rows.Undecided("hash/algo=xxh3", Rows.WallTime, Outcome.Redefined, "The command line differs from the baseline's.")),
            Case(Rows.Undecided("copy/size=1g", Rows.WallTime, Outcome.Incomparable, "The baseline is of class linux-x64-epyc-7763-4c-1f0a3b9c: logical_cpus differs (2 against 4).")),
        ],
        new Verdict(
            VerdictKind.Inconclusive,
            ExitCode.NoEvidence,
            "Only 1 of 6 cases could be compared, and it is not decided.",
            [
                Finding(PolicyAction.Fail, ExitCode.NoEvidence, "copy/size=1g", null, Outcome.Incomparable),
                Finding(PolicyAction.Warn, ExitCode.CouldNotMeasure, "sort/n=1e6", null, Outcome.Invalid),
                Finding(PolicyAction.Warn, ExitCode.Passed, "decode/batch=8", "ttft", Outcome.Inconclusive),
                Finding(PolicyAction.Warn, ExitCode.Passed, "gpu/softmax", null, Outcome.Skipped),
                new Finding(FindingTopic.Run, PolicyAction.Warn, ExitCode.Passed, null, null, null, "The run was interrupted before its last case."),
            ]));

    /// <summary>A run that left out what did not change.</summary>
    public static Report OnlyChanged() => Create(
        [
            Case(Identical("copy/size=1g")) with { Code = Kernels.Identical, Before = Kernels.Before },
            Case(Identical("softmax/n=4096")) with { Code = Kernels.Identical },
            Case(Rows.Decided("sgemm/n=4096", Rows.WallTime, Outcome.Unchanged, 0.00251, 0.00254)) with { Code = Kernels.Changed("sgemm_tiled"), Before = Kernels.Before, After = Kernels.After },
        ],
        new Verdict(VerdictKind.Passed, ExitCode.Passed, "Compared 1 of 3 expected cases, 2 unchanged by code; no confirmed regression beyond the block threshold.", []));

    private static ComparisonRow Identical(string name) => Rows.Undecided(name, Rows.WallTime, Outcome.Identical, "its machine code is the baseline's, so it was not measured");

    /// <summary>Names, reasons and branch written by someone who wants the report to do things.</summary>
    public static Report Hostile() => Create(
        [
            .. HostileNames.All.Select((name, index) => Case((index % 3) switch
            {
                0 => Rows.Undecided(name, Rows.WallTime, Outcome.Invalid, $"{name} {name}"),
                1 => Rows.Decided(name, Rows.WallTime, Outcome.Regressed, 0.002, 0.003, blocks: true) with { Warnings = [name], Explanation = name, Anchor = Pasts.Anchor(0.0018, 0.003) with { Run = name } },
                _ => Pasts.Drifting(Rows.Decided(name, Rows.WallTime, Outcome.Waived, 0.002, 0.003), name) with { Waiver = new Waiver(name, new MetricName(name), name, null), Explanation = name },
            })
                with
            {
                Spans = [new SpanChange { Name = name, BaselineSeconds = 0.001, HeadSeconds = 0.002, Change = new Ratio(1), IsLargestIncrease = true }],
                Warnings = [name],
                Code = Kernels.Changed(name),
                After = Kernels.Named(name),
                Limits = [Limit(name, LimitState.Violated, 0.231) with { Explanation = name, Waiver = new Waiver(name, null, name, new DateOnly(2027, 1, 31)) }],
            }),
        ],
        new Verdict(VerdictKind.Failed, ExitCode.Failed, string.Join(' ', HostileNames.All.Take(6)), [new Finding(FindingTopic.Run, PolicyAction.Fail, ExitCode.Failed, null, null, null, HostileNames.All[0])]),
        branch: HostileNames.All[1]);

    /// <summary>Waived and drifting rows only, of a few hostile names, so that all of them are unfolded.</summary>
    public static Report HostilePast(IReadOnlyList<string> names) => Create(
        [
            .. names.Select(name => Case(Pasts.Drifting(Rows.Decided(name, Rows.WallTime, Outcome.Waived, 0.002, 0.003), name) with
            {
                Waiver = new Waiver(name, new MetricName(name), name, null),
                Anchor = Pasts.Anchor(0.0018, 0.003) with { Run = name, Commit = new CommitInfo(name, name, Dirty: true) },
                Classical = Pasts.Classical(0.002, 0.5),
                Explanation = name,
                Conditions = [new Condition(name, true, name)],
            })),
        ],
        new Verdict(VerdictKind.Passed, ExitCode.Passed, "x", [.. names.Select(name => new Finding(FindingTopic.Drift, PolicyAction.Warn, ExitCode.Failed, new CaseId(name), MetricName.WallTime, null, $"the accepted runs drift: {name}"))]));

    public static Report Huge(int rows, Outcome outcome = Outcome.Unchanged) => Create(
        [
            .. Enumerable.Range(0, rows).Select(index => Case(
                Rows.Decided($"matmul/n={index}", Rows.WallTime, index < 20 ? Outcome.Regressed : outcome, 0.002, index < 20 ? 0.0024 + (index * 1e-6) : 0.00201, blocks: index < 20))),
        ],
        new Verdict(VerdictKind.Failed, ExitCode.Failed, "20 cases are slower than their baseline.", [Finding(PolicyAction.Fail, ExitCode.Failed, "matmul/n=0", "wall_time", Outcome.Regressed)]));

    /// <summary>As <see cref="Huge"/>, and every row has an anchor, classical tests, a series and drift.</summary>
    public static Report HugeWithEverything(int rows, Outcome outcome)
    {
        Report pattern = CompleteReport.Create();
        ReportRow row = pattern.Rows.Single(item => item.Outcome == Outcome.Waived);
        Report huge = Huge(rows, outcome);
        ReportRow[] full = [.. huge.Rows.Select(item => item with
        {
            Classical = row.Classical,
            Anchor = row.Anchor,
            Series = [.. Enumerable.Range(1, 100).Select(run => run / 1000.0)],
            Drift = pattern.Rows.First(other => other.Drift is not null).Drift,
            Waiver = item.Outcome == Outcome.Waived ? row.Waiver : null,
        })];
        return huge with { Rows = full };
    }

    public static Report Create(IReadOnlyList<CaseComparison> cases, Verdict verdict, string branch = "faster-attention") =>
        Report.Create(
            new RunComparison
            {
                Design = Design.History,
                Baseline = new SideOfComparison { Source = "5 accepted runs", Cases = [] },
                Head = new SideOfComparison { Source = "run 20261122T024500Z-3f9a1c", Cases = [] },
                Cases = cases,
                Warnings = ["The compiler's version differs: 14.2 against 14.1."],
            },
            verdict,
            new ReportContext
            {
                Suite = new SuiteName("inference"),
                Tool = "0.1.0",
                CreatedAt = Started.AddMinutes(5),
                RunId = "20261122T024500Z-3f9a1c",
                StartedAt = Started,
                EndedAt = Started.AddMinutes(4),
                Seed = ulong.MaxValue,
                LaunchesPerSide = 5,
                Head = new CommitInfo("9a3f6c1d2e4b5a697887766554433221100ffeed", branch, Dirty: true),
                Base = new CommitInfo("1b2c3d4e5f60718293a4b5c6d7e8f90112233445", "main", Dirty: false),
                Environment = Environment(),
                Reproduce = ["git switch --detach 9a3f6c1d2e", "perfgate run --suite perfgate.yml --filter 'decode/*'"],
                Accept = ["perfgate baseline accept perfgate-out/run.json --reason 'why'"],
                Warnings = [Diagnostic.Warning("PG3001", "The working tree had uncommitted changes.", "Commit before measuring.")],
            });

    private static EnvironmentFingerprint Environment() => new()
    {
        Key = new Dictionary<string, string> { ["os"] = "linux", ["arch"] = "x64", ["cpu_model"] = "AMD EPYC 7763", ["logical_cpus"] = "4" },
        Recorded = new Dictionary<string, string> { ["kernel"] = "6.1.0-28", ["governor"] = "performance" },
        Start = new MachineState { At = Started, LoadAverage = 3.1, StealShare = 0.002, AvailableMemoryBytes = 12.5 * 1073741824 },
        End = new MachineState { At = Started.AddMinutes(4), LoadAverage = 1.4, StealShare = double.NaN, AvailableMemoryBytes = 12.1 * 1073741824, BusyShare = 0.27, Readings = new Dictionary<string, double> { ["cpu_temperature"] = 61 } },
    };

    public static CaseComparison Case(params ComparisonRow[] rows) => new() { Case = rows[0].Case, Rows = rows };

    public static LimitCheck Limit(string name, LimitState state, double observed) => new(
        new CaseId(name),
        new Limit(Rows.Ttft.Name, SampleStatistic.P99, LimitComparison.AtMost, new Quantity(0.2, Unit.Seconds)),
        state,
        observed,
        "5 of 5 launches are above the limit.");

    public static Finding Finding(PolicyAction action, ExitCode exitCode, string name, string? metric, Outcome? outcome) =>
        new(outcome is null ? FindingTopic.Limit : FindingTopic.Row, action, exitCode, new CaseId(name), metric is null ? null : new MetricName(metric), outcome, $"{name} {metric} {outcome}".Trim());
}
