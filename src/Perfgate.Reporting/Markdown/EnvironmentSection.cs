using System.Globalization;
using System.Text;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>Where and when the head was measured, and what the machine was doing.</summary>
internal static class EnvironmentSection
{
    private const int MostFields = 60;

    public static void Write(StringBuilder text, Report report)
    {
        Folds.Open(text, report.Environment is null ? "Run" : "Environment");
        WriteRun(text, report);
        if (report.Environment is ReportEnvironment environment)
        {
            text.Append($"- environment class {Cells.Name(environment.Class)}: numbers are compared within a class only\n\n");
            MarkdownTable table = new(text, "Field", "Value", "");
            foreach ((string name, string value) in environment.Key.Take(MostFields))
                table.Row(Cells.Name(name), Cells.Text(value), "decides the class");
            foreach ((string name, string value) in environment.Recorded.Take(MostFields))
                table.Row(Cells.Name(name), Cells.Text(value), "recorded");
            WriteStates(text, environment);
        }
        Folds.Close(text);
    }

    private static void WriteRun(StringBuilder text, Report report)
    {
        ReportRun run = report.Run;
        text.Append($"- measured with perfgate {Cells.Name(run.Tool)}");
        text.Append(run.Id is null ? "\n" : $", run {Cells.Name(run.Id)}\n");
        if (run.StartedAt is DateTimeOffset started)
            text.Append($"- {Time(started)} to {(run.EndedAt is DateTimeOffset ended ? Time(ended) : "an early end")}\n");
        if (run.LaunchesPerSide is int launches)
            text.Append($"- {Numbers.Count(launches, "launch", "launches")} a case and side{(run.Seed is null ? "" : $", seed {Cells.Name(run.Seed)}")}\n");
        if (report.Head?.Branch is string branch)
            text.Append($"- branch {Cells.Name(branch)}\n");
    }

    private static void WriteStates(StringBuilder text, ReportEnvironment environment)
    {
        if (environment.Start is null && environment.End is null)
            return;
        text.Append('\n');
        MarkdownTable table = new(text, "Machine state", ">Start", ">End");

        void Row(string name, Func<ReportMachineState, string> value) =>
            table.Row(name, environment.Start is null ? Numbers.Absent : value(environment.Start), environment.End is null ? Numbers.Absent : value(environment.End));

        Row("time", state => Time(state.At));
        Row("load average", state => Numbers.Value(state.LoadAverage, "count"));
        Row("CPU time stolen", state => Numbers.Percent(state.StealShare));
        Row("CPU time busy", state => Numbers.Percent(state.BusyShare));
        Row("memory available", state => Numbers.Value(state.AvailableMemoryBytes, "B"));
        IEnumerable<string> readings = (environment.Start?.Readings.Keys ?? []).Union(environment.End?.Readings.Keys ?? []);
        foreach (string reading in readings.Take(MostFields))
            Row(Cells.Name(reading), state => Numbers.Value(state.Readings.TryGetValue(reading, out double value) ? value : null, "count"));
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
