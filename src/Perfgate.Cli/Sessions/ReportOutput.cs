using System.Text;
using Perfgate.Cli.Commands;
using Perfgate.Cli.Terminals;
using Perfgate.Diagnostics;
using Perfgate.Reporting.JUnit;
using Perfgate.Reporting.Markdown;
using Perfgate.Reporting.Reports;
using Perfgate.Storage.Files;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Sessions;

/// <summary>Writes a report's files and prints it.</summary>
internal sealed class ReportOutput(Surroundings surroundings, Terminal terminal)
{
    public const string JsonName = "report.json";
    public const string MarkdownName = "report.md";
    public const string JUnitName = "report.xml";

    /// <summary>Takes an earlier run's reports away: beside a new run record they would speak of the wrong run.</summary>
    public static void DeleteFrom(string folder)
    {
        foreach (string name in new[] { JsonName, MarkdownName, JUnitName })
        {
            try
            {
                File.Delete(Path.Combine(folder, name));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The journal could be opened here, so this is a folder of that name, say; writing the report will tell.
            }
        }
    }

    public static string Render(Report report, ReportFormat format) => format switch
    {
        ReportFormat.Markdown => MarkdownReport.Render(report),
        ReportFormat.Json => ReportJson.Render(report),
        ReportFormat.JUnit => JUnitReport.Render(report),
        _ => string.Join('\n', ReportText.Lines(report)),
    };

    /// <summary>
    /// The exit code is the report's, whatever happens to the files; only where the verdict is a pass does a report that could not be written
    /// become exit code 2, because whoever waits for the file would find none.
    /// </summary>
    public ExitCode Publish(Report report, string? folder, ReportFormat format, bool gitHub)
    {
        bool written = folder is null || Write(report, folder);
        if (format == ReportFormat.Text)
            ReportPainter.Paint(terminal, report);
        else
            terminal.Write(Render(report, format));
        if (gitHub)
            GitHubStep.Publish(surroundings, terminal, report, written ? folder : null);
        if (folder is not null && written)
            terminal.Say($"report: {Path.GetRelativePath(surroundings.CurrentFolder, Path.Combine(folder, MarkdownName))}");
        ExitCode verdict = (ExitCode)report.ExitCode;
        return verdict == ExitCode.Passed && !written ? ExitCode.Invalid : verdict;
    }

    private bool Write(Report report, string folder)
    {
        (string Name, ReportFormat Format)[] files = [(JsonName, ReportFormat.Json), (MarkdownName, ReportFormat.Markdown), (JUnitName, ReportFormat.JUnit)];
        bool all = true;
        foreach ((string name, ReportFormat format) in files)
        {
            Result<string> written = AtomicFile.WriteWithFolder(Path.Combine(folder, name), Encoding.UTF8.GetBytes(Render(report, format)));
            terminal.Report(written.Diagnostics);
            all &= written.Succeeded;
        }
        return all;
    }
}
