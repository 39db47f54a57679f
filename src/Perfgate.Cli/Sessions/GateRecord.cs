using Perfgate.Comparisons;
using Perfgate.Diagnostics;
using Perfgate.Records;
using Perfgate.Reporting.Reports;
using Perfgate.Storage.Baselines;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Sessions;

/// <summary>What the gate says of a run that is to be accepted. A regressed run that became the baseline would hide its own regression.</summary>
internal static class GateRecord
{
    /// <summary>Judges the run once more, from its record: a report file lying beside it proves nothing.</summary>
    public static Diagnostic? FailureOf(RunRecord run, BaselineStore store, DateTimeOffset now)
    {
        ReportContext context = ReportContext.Of(run, now);
        Result<Judgement> judged = JudgingBasis.Read(run, store, now).Select(basis => Judgement.Of(run, basis, context));
        if (!judged.Succeeded)
            return null;
        if (judged.Value.Verdict.ExitCode == ExitCode.Failed)
            return Diagnostic.Error("PG9018", $"Run {run.Id} fails the gate: {judged.Value.Verdict.Sentence}", "If the new speed is wanted, accept it with --allow-failed --anchor (the window then starts anew at this level) and say why with --reason.");
        return judged.Value.Report.Rows.FirstOrDefault(IsUndecidedLoss) is ReportRow row
            ? Diagnostic.Error("PG9032", $"Run {run.Id} does not decide about a loss: {row.Case} {row.Metric} {row.Explanation}.", "Measure again where the numbers are trusted. A run that lost this much would hide later losses; if it is wanted all the same, --allow-failed accepts it.")
            : null;
    }

    // Beyond the block threshold by the numbers, and something stands against calling it a regression: as a baseline it would be the new normal.
    private static bool IsUndecidedLoss(ReportRow row) =>
        row is { Gated: true, Outcome: Outcome.Inconclusive, Harm: double harm, Thresholds: { } thresholds } && harm > thresholds.Block;
}
