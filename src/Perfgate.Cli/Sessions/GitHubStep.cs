using System.Globalization;
using System.Security.Cryptography;
using Perfgate.Cli.Terminals;
using Perfgate.Publishing.Annotations;
using Perfgate.Publishing.Outcomes;
using Perfgate.Publishing.Outputs;
using Perfgate.Publishing.StepSummaries;
using Perfgate.Reporting.Markdown;
using Perfgate.Reporting.Reports;

namespace Perfgate.Cli.Sessions;

/// <summary>What <c>--github</c> does in a step of a GitHub workflow: step summary, step outputs, annotations. None of it can change the verdict.</summary>
internal static class GitHubStep
{
    public static void Publish(Surroundings surroundings, Terminal terminal, Report report, string? folder)
    {
        string? Variable(string name) => surroundings.Environment.GetValueOrDefault(name);
        Tell(terminal, StepSummary.Append(Variable("GITHUB_STEP_SUMMARY"), MarkdownReport.Render(report, StepSummary.MostBytes - 1024)));
        Tell(terminal, WorkflowOutputs.Append(Variable("GITHUB_OUTPUT"), [.. Outputs(report, folder)], Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))));
        foreach (string line in WorkflowCommand.Lines(Annotations(report)))
            surroundings.Error.WriteLine(line);
    }

    private static IEnumerable<KeyValuePair<string, string>> Outputs(Report report, string? folder)
    {
        yield return new(WorkflowOutputs.Verdict, report.Verdict.ToString().ToLowerInvariant());
        yield return new(WorkflowOutputs.ExitCode, report.ExitCode.ToString(CultureInfo.InvariantCulture));
        yield return new(WorkflowOutputs.Regressions, Text(report.Counts.Regressed));
        yield return new(WorkflowOutputs.Waived, Text(report.Counts.Waived));
        yield return new(WorkflowOutputs.Improvements, Text(report.Counts.Improved));
        yield return new(WorkflowOutputs.Inconclusive, Text(report.Counts.Inconclusive));
        yield return new(WorkflowOutputs.Missing, Text(report.Counts.Missing));
        yield return new(WorkflowOutputs.New, Text(report.Counts.New));
        yield return new(WorkflowOutputs.ReportJson, folder is null ? "" : Path.Combine(folder, ReportOutput.JsonName));
        yield return new(WorkflowOutputs.ReportMarkdown, folder is null ? "" : Path.Combine(folder, ReportOutput.MarkdownName));
    }

    // The verdict first: a host shows only so many.
    private static IEnumerable<Annotation> Annotations(Report report)
    {
        AnnotationLevel level = report.ExitCode == 0 ? AnnotationLevel.Notice : AnnotationLevel.Error;
        yield return new Annotation(level, $"perfgate {report.Suite}: {report.Verdict.ToString().ToLowerInvariant()}", report.Sentence);
        foreach (ReportFinding finding in report.Findings)
        {
            AnnotationLevel severity = finding.Action == Policies.PolicyAction.Fail ? AnnotationLevel.Error : AnnotationLevel.Warning;
            yield return new Annotation(severity, string.Join(' ', new[] { finding.Case, finding.Metric }.Where(part => part is not null)), finding.Sentence);
        }
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static void Tell(Terminal terminal, PublishOutcome outcome)
    {
        if (outcome is PublishOutcome.NotPublished refused)
            terminal.Report(refused.Reason);
    }
}
