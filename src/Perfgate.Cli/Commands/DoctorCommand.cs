using System.CommandLine;
using System.Globalization;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Cuda.Probes;
using Perfgate.Cuda.Surveys;
using Perfgate.Diagnostics;
using Perfgate.Environments;
using Perfgate.Execution.Hosts;
using Perfgate.Execution.Worktrees;
using Perfgate.Quantities;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate doctor</c>: what this machine is, what would disturb measurements here, and what to do about it.</summary>
internal static class DoctorCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Command command = new("doctor", "Describe this machine and what would disturb measurements on it.");
        Option<int?> probe = new("--probe")
        {
            Description = "Measure what timing on a CUDA device stands on: steps of its clocks, gaps with each blocker, the cost of readings. A few seconds on an idle device; its number, or 0.",
            HelpName = "DEVICE",
            Arity = ArgumentArity.ZeroOrOne,
        };
        command.Add(probe);
        // Validators come before values are read: the value of what is no number cannot be asked for here.
        probe.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: string text }] && !(int.TryParse(text, CultureInfo.InvariantCulture, out int device) && device >= 0))
                result.AddError($"--probe {PlainName.Clean(text)}: give the number of a device, 0 or more, or nothing for device 0.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            Terminal terminal = new(surroundings, parsed.GetValue(CommonOptions.Color));
            if (parsed.GetResult(probe) is not null)
                return (int)Probe(surroundings, terminal, parsed.GetValue(probe) ?? 0);
            EnvironmentFingerprint environment = HostFingerprint.Capture(Surroundings.Version, surroundings.Environment) with
            {
                Start = HostObservation.Begin(surroundings.Time).Start,
            };
            Result<Version> git = await new Git(surroundings.Environment).VersionAsync(surroundings.CurrentFolder, cancellation);
            terminal.Write(Describe(environment, git, CudaSurvey.Take(CudaPaths.Of(surroundings), surroundings.Environment)));
            foreach (Diagnostic warning in HostWarnings.Of(environment))
                terminal.Write($"{(warning.Severity == Severity.Note ? "note   " : "warning")} {warning.Id}: {warning.Sentence}{(warning.NextStep is null ? "" : " " + warning.NextStep)}");
            return (int)ExitCode.Passed;
        });
        return command;
    }

    private static ExitCode Probe(Surroundings surroundings, Terminal terminal, int device)
    {
        Result<IReadOnlyList<ProbeReading>> readings = DeviceProbe.Run(CudaPaths.Of(surroundings), device);
        terminal.Report(readings.Diagnostics);
        if (!readings.Succeeded)
            return ExitCode.CouldNotMeasure;
        foreach (string line in ProbeText.Lines(readings.Value))
            terminal.Write(line);
        return ExitCode.Passed;
    }

    private static string Describe(EnvironmentFingerprint environment, Result<Version> git, CudaSurvey cuda)
    {
        StringWriter text = new(CultureInfo.InvariantCulture);
        text.WriteLine($"perfgate {Surroundings.Version}");
        text.WriteLine($"environment class {environment.Class}");
        foreach ((string field, string value) in environment.Key.OrderBy(field => field.Key, StringComparer.Ordinal))
            text.WriteLine($"  key       {field}: {value}");
        foreach ((string field, string value) in environment.Recorded.OrderBy(field => field.Key, StringComparer.Ordinal))
            text.WriteLine($"  recorded  {field}: {value}");
        if (environment.Start is MachineState state)
            text.WriteLine($"  state     load {Number(state.LoadAverage)}, steal since boot {Percent(state.StealShare)}, available memory {Size(state.AvailableMemoryBytes)}");
        text.WriteLine(git.Succeeded ? $"git {git.Value}" : $"git: {git.Diagnostics[0].Sentence} `perfgate ab --base` needs it.");
        text.Write(CudaText.Describe(cuda));
        return text.ToString();
    }

    private static string Number(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "unknown";

    private static string Percent(double? share) => share is double value ? new Ratio(value).ToString() : "unknown";

    private static string Size(double? bytes) => bytes is double value ? new Quantity(value, Unit.Bytes).ToString() : "unknown";
}
