using System.CommandLine;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Diagnostics;
using Perfgate.Reporting.Reports;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate report</c>: renders a report that was written before. It shows a verdict; it never makes one.</summary>
internal static class ReportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Argument<string> source = new("source") { Description = "report.json, or the folder that holds it.", DefaultValueFactory = _ => "perfgate-out" };
        Option<ReportFormat> format = CommonOptions.Format();
        Option<bool> exitCode = new("--exit-code") { Description = "End with the exit code the report holds, instead of 0." };
        Command command = new("report", "Render a report that was written before.") { source, format, exitCode };
        command.SetAction(parsed => (int)Run(
            new Terminal(surroundings, parsed.GetValue(CommonOptions.Color)),
            surroundings.FullPath(parsed.GetRequiredValue(source)),
            parsed.GetValue(format),
            parsed.GetValue(exitCode)));
        return command;
    }

    private static ExitCode Run(Terminal terminal, string source, ReportFormat format, bool exitCode)
    {
        Result<Report> report = ReportFile.Read(source);
        terminal.Report(report.Diagnostics);
        if (!report.Succeeded)
            return ExitCode.Invalid;
        terminal.Write(ReportOutput.Render(report.Value, format));
        return exitCode ? (ExitCode)report.Value.ExitCode : ExitCode.Passed;
    }
}
