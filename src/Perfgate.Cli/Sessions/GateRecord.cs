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
        return judged.Succeeded && judged.Value.Verdict.ExitCode == ExitCode.Failed
            ? Diagnostic.Error("PG9018", $"Run {run.Id} fails the gate: {judged.Value.Verdict.Sentence}", "If the new speed is wanted, accept it with --allow-failed --anchor (the window then starts anew at this level) and say why with --reason.")
            : null;
    }
}
