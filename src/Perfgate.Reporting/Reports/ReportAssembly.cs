using System.Globalization;
using Perfgate.Comparisons;
using Perfgate.Diagnostics;
using Perfgate.Verdicts;
using static Perfgate.Reporting.Reports.ReportValues;

namespace Perfgate.Reporting.Reports;

/// <summary>Puts a comparison, its verdict and their context into one document.</summary>
internal static class ReportAssembly
{
    public static Report Assemble(RunComparison comparison, Verdict verdict, ReportContext context)
    {
        ReportFinding[] findings = [.. verdict.Findings.Select(Finding)];
        ILookup<string?, ReportFinding> findingsOfCase = findings.ToLookup(finding => finding.Case);
        ReportRow[] rows = [.. comparison.Rows.Select(row => RowAssembly.Row(row, findingsOfCase[Text(row.Case.Value)]))];
        return new Report
        {
            Schema = Report.SchemaName,
            Suite = Text(context.Suite.Value),
            CreatedAt = context.CreatedAt,
            Verdict = verdict.Kind,
            ExitCode = (int)verdict.ExitCode,
            Sentence = Text(verdict.Sentence),
            Design = comparison.Design,
            Compared = comparison.Compared,
            Expected = comparison.Expected,
            Identical = comparison.Identical,
            Counts = OutcomeCounts.Of(rows),
            Findings = findings,
            Rows = rows,
            Cases = [.. comparison.Cases.Select(CaseAssembly.Case)],
            BaselineSource = Text(comparison.Baseline.Source),
            HeadSource = Text(comparison.Head.Source),
            Head = CommitAssembly.Commit(context.Head ?? comparison.Head.Commit),
            Base = CommitAssembly.Commit(context.Base ?? comparison.Baseline.Commit),
            Run = Run(context),
            Environment = EnvironmentAssembly.Environment(context.Environment ?? comparison.Head.Environment),
            Warnings = [.. context.Warnings.Select(Warning), .. comparison.Warnings.Select(Text)],
            Reproduce = [.. context.Reproduce.Select(Text)],
            Accept = [.. context.Accept.Select(Text)],
        };
    }

    private static ReportFinding Finding(Finding finding) => new()
    {
        Topic = finding.Topic,
        Action = finding.Action,
        ExitCode = (int)finding.ExitCode,
        Case = OptionalText(finding.Case?.Value),
        Metric = OptionalText(finding.Metric?.Value),
        Outcome = finding.Outcome,
        Sentence = Text(finding.Sentence),
    };

    private static ReportRun Run(ReportContext context) => new()
    {
        Id = OptionalText(context.RunId),
        StartedAt = context.StartedAt,
        EndedAt = context.EndedAt,
        Seed = context.Seed?.ToString(CultureInfo.InvariantCulture),
        Tool = Text(context.Tool),
        LaunchesPerSide = context.LaunchesPerSide,
        Filters = [.. context.Filters.Select(Text)],
    };

    // The id goes last: the sentence is for the reader, the id for looking it up.
    private static string Warning(Diagnostic diagnostic)
    {
        string next = diagnostic.NextStep is null ? "" : $" {diagnostic.NextStep}";
        return Text($"{diagnostic.Sentence}{next} ({diagnostic.Id})");
    }
}
