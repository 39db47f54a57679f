using Perfgate.Comparisons;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Reporting.Reports;
using Perfgate.Suites;
using Perfgate.Verdicts;
using static Perfgate.Reporting.Tests.Samples.SampleReports;

namespace Perfgate.Reporting.Tests.Samples;

/// <summary>A report with every part there is: confirming launches, anchors, waivers, drift, classical tests.</summary>
internal static class CompleteReport
{
    private static readonly Waiver Waiver = new("tokenize", MetricName.WallTime, "The new vocabulary is larger; sharding lands in January (PERF-212).", new DateOnly(2027, 1, 31));

    private static readonly string Drifted = "+24.3 % along the last 12 accepted runs (trend p 0); the newest accepted runs are +19.5 % against the anchor (at least +11.0 %)";

    public static Report Create() => SampleReports.Create(
        [
            Case(Regressed(), Throughput()) with
            {
                Code = Kernels.Changed("sgemm_tiled", "transpose<float>"),
                Before = Kernels.Before,
                After = Kernels.After,
                Spans =
                [
                    new SpanChange { Name = "attention", BaselineSeconds = 0.0029, HeadSeconds = 0.0041, Change = new Ratio(0.41), IsLargestIncrease = true },
                    new SpanChange { Name = "mlp", BaselineSeconds = 0.0033, HeadSeconds = 0.0033, Change = new Ratio(-0.004) },
                ],
                Limits =
                [
                    Limit("decode/batch=8", LimitState.Violated, 0.231) with { Explanation = "231.0 ms observed; 40 of 800 samples beyond the limit: at least 3.8 % of all (95 % bound) against 1 % allowed" },
                    Limit("decode/batch=8", LimitState.Undecided, 0.198) with { Explanation = "198.0 ms observed; 0 of 100 samples beyond the limit: at most 2.95 % of all (95 % bound) against 1 % allowed; at least 299 samples are needed" },
                ],
            },
            Case(Waived()) with { Limits = [Limit("tokenize/size=4k", LimitState.Violated, 0.212) with { Explanation = "212.0 ms observed; 22 of 400 samples beyond the limit: at least 3.4 % of all (95 % bound) against 1 % allowed", Waiver = Waiver with { Metric = null, Until = null } }] },
            Case(Pasts.Drifting(Steady("embed/dim=1024", 0.00198, 0.00199, 0.00166), Drifted)),
            Case(Steady("prefill/batch=1", 0.0412, 0.0411, 0.0409)) with { Code = Kernels.Identical, Before = Kernels.Before, After = Kernels.Before },
        ],
        new Verdict(
            VerdictKind.Failed,
            ExitCode.Failed,
            "Compared 4 of 4 expected cases (4 warnings). decode/batch=8 wall_time: worse by 18.2 % (at least 15.2 %), beyond the 15 % block threshold, and every launch agrees. 1 more finding fails the gate.",
            [
                Finding(PolicyAction.Fail, ExitCode.Failed, "decode/batch=8", "wall_time", Outcome.Regressed),
                Finding(PolicyAction.Fail, ExitCode.Failed, "decode/batch=8", "ttft", null),
                Finding(PolicyAction.Warn, ExitCode.Failed, "decode/batch=8", "throughput", Outcome.Regressed),
                Finding(PolicyAction.Warn, ExitCode.Failed, "tokenize/size=4k", "wall_time", Outcome.Waived),
                Finding(PolicyAction.Warn, ExitCode.Failed, "tokenize/size=4k", "ttft", null),
                new Finding(FindingTopic.Drift, PolicyAction.Warn, ExitCode.Failed, new CaseId("embed/dim=1024"), MetricName.WallTime, null, $"the accepted runs drift: {Drifted}"),
            ]));

    private static ComparisonRow Regressed() => Rows.Decided("decode/batch=8", Rows.WallTime, Outcome.Regressed, 0.00676, 0.00799, blocks: true) with
    {
        P = 0.0002,
        AdjustedP = 0.0011,
        Noise = new Ratio(0.0123),
        BaselineLaunches = 10,
        HeadLaunches = 8,
        ConfirmingLaunches = 3,
        BaselineSamples = 100,
        HeadSamples = 80,
        Classical = Pasts.Classical(0.00676, 0.182),
        Anchor = Pasts.Anchor(0.0061, 0.00799),
        Series = [0.0061, 0.0062, 0.0062, 0.0063, 0.0065, 0.0064, 0.0066, 0.0067, 0.0068, 0.0068],
        IsSuspect = true,
        Explanation = "worse by 18.2 % (at least 15.2 %), beyond the 15 % block threshold, and every launch agrees",
    };

    // The baseline launches are equal, so the z-score is infinite and its limits are a single line.
    private static ComparisonRow Throughput() => Rows.Decided("decode/batch=8", Rows.Throughput, Outcome.Regressed, 1184, 1030) with
    {
        AdjustedP = 0.021,
        Classical = new ClassicalEvidence { MannWhitneyP = 0.004, MannWhitneySmallestP = 0.004, CliffsDelta = 1, ZScore = double.PositiveInfinity, ZScoreP = 0, ControlLimits = new(1184, 1184, 1184), OutOfControl = true, HodgesLehmann = new Ratio(-0.13) },
    };

    private static ComparisonRow Waived() => Rows.Decided("tokenize/size=4k", Rows.WallTime, Outcome.Waived, 0.00251, 0.00294) with
    {
        AdjustedP = 0.03,
        Noise = new Ratio(0.02),
        Classical = Pasts.Classical(0.00251, 0.171),
        Anchor = Pasts.Anchor(0.0025, 0.00294),
        Series = [0.0025, 0.0025, 0.00251, 0.00252, 0.00251, 0.00251],
        Waiver = Waiver,
        Explanation = $"worse by 17.1 % (at least 14.1 %), beyond the 15 % block threshold, and every launch agrees; waived: {Waiver.Reason}",
    };

    private static ComparisonRow Steady(string name, double baseline, double head, double anchor) => Rows.Decided(name, Rows.WallTime, Outcome.Unchanged, baseline, head) with
    {
        AdjustedP = 1,
        Noise = new Ratio(0.008),
        Classical = Pasts.Classical(baseline, -0.002),
        Anchor = Pasts.Anchor(anchor, head),
        Series = [anchor, baseline, baseline],
    };
}
