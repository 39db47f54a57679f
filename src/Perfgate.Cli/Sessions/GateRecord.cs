using Perfgate.Diagnostics;
using Perfgate.Records;
using Perfgate.Reporting.Reports;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Sessions;

/// <summary>What the gate said of a run, from the report beside its record. A regressed run that became the baseline would hide its own regression.</summary>
internal static class GateRecord
{
    public static Diagnostic? FailureOf(string source, RunRecord run)
    {
        string folder = Directory.Exists(source) ? source : Path.GetDirectoryName(source)!;
        if (!File.Exists(ReportFile.PathOf(folder)))
            return null;
        Result<Report> report = ReportFile.Read(folder);
        return report.Succeeded && report.Value.Run.Id == run.Id && report.Value.ExitCode == (int)ExitCode.Failed
            ? Diagnostic.Error("PG9018", $"Run {run.Id} failed the gate: {report.Value.Sentence}", "If the new speed is wanted, accept it with --allow-failed and say why with --reason.")
            : null;
    }
}
