using Perfgate.Cli.Commands;
using Perfgate.Cli.Terminals;
using Perfgate.Measurements;
using Perfgate.Storage.Records;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Sessions;

/// <summary>The end of a run that only records: no comparison, no verdict, but a failed measurement is still a failure.</summary>
internal static class Recorded
{
    public static ExitCode Conclude(Surroundings surroundings, Terminal terminal, MeasuredRun measured, string outFolder)
    {
        int cases = measured.Record.Cases.Count;
        int complete = measured.Record.Cases.Count(item => item.Launches.Count > 0 && item.Launches.All(launch => launch.Status == LaunchStatus.Measured));
        string folder = Path.GetRelativePath(surroundings.CurrentFolder, outFolder);
        string measuredCases = $"{complete} of {cases} {(cases == 1 ? "case" : "cases")}";
        terminal.Write(measured.Written
            ? $"recorded {measuredCases} in {Path.Combine(folder, RunFile.FileName)}; nothing was compared"
            : $"measured {measuredCases}, and {Path.Combine(folder, RunFile.FileName)} could not be written; the launches are kept in {Path.Combine(folder, RunJournal.FileName)}; nothing was compared");
        if (complete < cases)
            return ExitCode.CouldNotMeasure;
        if (!measured.Written)
            return ExitCode.Invalid;
        terminal.Say($"make it the baseline with `perfgate baseline accept {Words.Quote(folder)}`");
        return ExitCode.Passed;
    }
}
