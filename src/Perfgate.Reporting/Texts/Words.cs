using Perfgate.Comparisons;
using Perfgate.Policies;
using Perfgate.Reporting.Reports;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Reporting.Texts;

/// <summary>The words and sentences that stand for the report's enumerations, the same in every renderer.</summary>
internal static class Words
{
    public static string Of(VerdictKind verdict) => verdict.ToString().ToUpperInvariant();

    public static string Symbol(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Passed => "✓",
        VerdictKind.Failed => "✗",
        VerdictKind.Inconclusive => "?",
        _ => "!",
    };

    public static string Of(Outcome outcome) => outcome.ToString().ToLowerInvariant();

    public static string Of(SampleStatistic statistic) => statistic.ToString().ToLowerInvariant();

    /// <summary>What the row does to the gate: <c>blocks</c>, <c>warns</c>, or nothing.</summary>
    public static string Effect(ReportRow row) => row.Blocks ? Effect(PolicyAction.Fail) : Effect(row.Action);

    public static string Effect(PolicyAction? action) => action switch
    {
        PolicyAction.Fail => "blocks",
        PolicyAction.Warn => "warns",
        _ => "",
    };

    /// <summary><c>until 2027-01-31</c>.</summary>
    public static string Term(ReportWaiver waiver) => waiver.Until is DateOnly until ? $"until {Numbers.Day(until)}" : "without an end";

    public static string Limit(ReportLimit limit) =>
        $"{Of(limit.Statistic)} of {limit.Metric} {(limit.Comparison == LimitComparison.AtMost ? "<=" : ">=")} {Numbers.Value(limit.Bound, limit.Unit)}";

    public static string Design(Report report) => report.Design switch
    {
        Plans.Design.SideBySide => "Both sides were measured in one go on one machine, their launches interleaved.",
        _ => "Launches of the two sides were measured at different times.",
    };

    /// <summary>What a reader can do about rows of this outcome.</summary>
    public static string NextStep(Outcome outcome) => outcome switch
    {
        Outcome.Inconclusive => "Measure more launches, or compare both sides on one machine in one go; the full table says how small a harm each row could have shown.",
        Outcome.Invalid => "Read the reason, mend the benchmark or the machine, and run again; the numbers of this run do not count.",
        Outcome.New => "Nothing to do: the case is compared once a baseline is accepted that has it.",
        Outcome.Missing => "If the case was removed or renamed on purpose, say so in the suite file; otherwise find out why it did not run.",
        Outcome.Incomparable => "Accept a baseline for this environment class, or run where the baseline was measured.",
        Outcome.Redefined => "The benchmark itself was changed, so this is a new series: accept a new baseline.",
        Outcome.Skipped => "The worker gave the reason; run where the case can be measured if it must be gated.",
        Outcome.Waived => "Nothing fails for now. The regression is real all the same: mend it while the waiver lasts; after its last day the row counts again.",
        _ => "",
    };

    /// <summary>What a reader can do where equal machine code took another time.</summary>
    public const string SameCodeStep = "Nothing in the change can be mended for it. Look at the machine (`perfgate doctor`) and run again, or compare both sides in one go.";

    /// <summary>What a reader can do about drift on main.</summary>
    public const string DriftStep = "It is not the doing of the change under review. Find the runs where the level moved (`perfgate history`), mend what moved it, or, where the new level is wanted, choose a newer run as anchor.";
}
