using System.CommandLine;
using System.Text.Json;
using Perfgate.Calibrations;
using Perfgate.Cli.Outputs;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Cuda.Monitoring;
using Perfgate.Diagnostics;
using Perfgate.Execution.Runs;
using Perfgate.Execution.Worktrees;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Records;
using Perfgate.Storage.Calibrations;
using Perfgate.Storage.Records;
using Perfgate.Storage.Suites;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate calibrate</c>: measures the code against itself and stores how noisy each row is, so that the gate knows what it can see.</summary>
internal static class CalibrateCommand
{
    private const int UsualLaunches = 10;
    private const int MostLaunches = 100;

    public static Command Create(Surroundings surroundings)
    {
        Argument<string?> suite = CommonOptions.Suite();
        Option<int> launches = new("--launches") { Description = $"Launches of every case, {Calibrator.FewestLaunches} to {MostLaunches}.", HelpName = "N", DefaultValueFactory = _ => UsualLaunches };
        Option<string[]> filter = CommonOptions.Filter();
        Option<string?> baselines = CommonOptions.Baselines();
        Option<string> @out = new("--out") { Description = "Folder for the run record of the calibration.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("perfgate-out", "calibration") };
        Option<ulong?> seed = CommonOptions.Seed();
        Option<string?> from = new("--from") { Description = "Measure nothing: take the launches of this run record, or of the folder that holds it.", HelpName = "RUN" };
        Option<PlainFormat> format = CommonOptions.PlainFormat();
        Command command = new("calibrate", "Measure the noise of every case (the code against itself) and store it beside the baselines.") { suite, launches, filter, baselines, @out, seed, from, format };
        command.SetAction(async (parsed, cancellation) => (int)await RunAsync(
            surroundings,
            new Terminal(surroundings, parsed.GetValue(CommonOptions.Color)),
            new Options(
                parsed.GetValue(suite),
                parsed.GetValue(launches),
                CommonOptions.Selection(parsed.GetValue(filter)),
                BaselineLocation.Find(surroundings, parsed.GetValue(baselines)),
                surroundings.FullPath(parsed.GetRequiredValue(@out)),
                parsed.GetValue(seed) ?? RunIdentity.RandomSeed(),
                parsed.GetValue(from) is string source ? surroundings.FullPath(source) : null,
                parsed.GetValue(format)),
            cancellation));
        return command;
    }

    private static async Task<ExitCode> RunAsync(Surroundings surroundings, Terminal terminal, Options options, CancellationToken cancellation)
    {
        if (options.Launches is < Calibrator.FewestLaunches or > MostLaunches)
        {
            terminal.Report(Diagnostic.Error("PG9105", $"--launches {options.Launches} is not a number of launches to calibrate with.", $"Give {Calibrator.FewestLaunches} to {MostLaunches}; {UsualLaunches} is a good start."));
            return ExitCode.Invalid;
        }
        Result<string> location = SuiteLocation.Find(surroundings, options.Suite);
        Result<Suite> suite = location.Then(SuiteReader.ReadFile);
        return options.From is string source
            ? FromRecord(surroundings, terminal, options, source, suite, cancellation)
            : await MeasureAsync(surroundings, terminal, options, location, suite, cancellation);
    }

    private static ExitCode FromRecord(Surroundings surroundings, Terminal terminal, Options options, string source, Result<Suite> suite, CancellationToken cancellation)
    {
        Result<RunRecord> run = RunFile.Read(source);
        terminal.Report(run.Diagnostics);
        if (options.Suite is not null)
            terminal.Report(suite.Diagnostics);
        if (!run.Succeeded || (options.Suite is not null && !suite.Succeeded))
            return ExitCode.Invalid;
        if (run.Value.State != RunState.Complete)
        {
            terminal.Report(Diagnostic.Error("PG9111", $"The run {run.Value.Id} was interrupted; what it did not measure would be missing from the noise.", "Calibrate again, or name the record of a run that ended by itself.", new SourcePlace(source)));
            return ExitCode.Invalid;
        }
        bool fits = suite.Succeeded && suite.Value.Name == run.Value.Suite;
        if (!fits)
            terminal.Report(Diagnostic.Note("PG9106", $"The suite {run.Value.Suite} itself is not at hand; advice takes its thresholds from the run and {SuiteDesign.Default.Launches} launches a side.", "Name its file or folder to use what it says."));
        return Conclude(surroundings, terminal, options, run.Value, fits ? SuiteDesign.Of(suite.Value) : SuiteDesign.Of(run.Value), fits ? suite.Value.Policy : run.Value.Policy, cancellation);
    }

    private static async Task<ExitCode> MeasureAsync(
        Surroundings surroundings, Terminal terminal, Options options, Result<string> location, Result<Suite> suite, CancellationToken cancellation)
    {
        Result<RunPlan> plan = suite.Then(read => Planning.Plan(WithLaunches(read, options.Launches), Design.History, options.Selection, options.Seed, 0));
        terminal.Report(plan.Diagnostics);
        if (!plan.Succeeded)
            return ExitCode.Invalid;
        if (RequiredDevices.Missing(plan.Value.Cases, CudaPaths.Of(surroundings)) is Diagnostic missing)
        {
            terminal.Report(missing);
            return ExitCode.CouldNotMeasure;
        }
        string folder = Path.GetDirectoryName(location.Value)!;
        RunIdentity identity = RunIdentity.Create(surroundings.Time.GetUtcNow());
        MeasuredSides sides = new(
            new Dictionary<Side, SideFolder> { [Side.Head] = new SideFolder(folder) },
            await CommitReader.DescribeAsync(new Git(surroundings.Environment), folder, cancellation),
            null,
            plan.Diagnostics);
        using Guarding guarding = Guarding.Start(surroundings, terminal, identity);
        MeasuringSession session = new(surroundings, terminal, identity, options.Out);
        Result<MeasuredRun> measured = await session.MeasureAsync(plan.Value, sides, null, onlyChanged: false, cancellation);
        terminal.Report(measured.Diagnostics);
        if (!measured.Succeeded)
            return ExitCode.Invalid;
        return cancellation.IsCancellationRequested
            ? Cancelled.Say(surroundings, terminal, options.Out)
            : Conclude(surroundings, terminal, options, measured.Value.Record, SuiteDesign.Of(suite.Value), suite.Value.Policy, cancellation);
    }

    private static Suite WithLaunches(Suite suite, int launches) => suite with
    {
        Benchmarks = [.. suite.Benchmarks.Select(benchmark => benchmark with { Sampling = benchmark.Sampling with { Launches = launches, Confirm = 0 } })],
    };

    private static ExitCode Conclude(Surroundings surroundings, Terminal terminal, Options options, RunRecord run, SuiteDesign design, Policy policy, CancellationToken cancellation)
    {
        CalibratedRun calibrated = Calibrator.Of(run);
        if (calibrated.Calibration.Rows.Count == 0)
        {
            terminal.Report(Diagnostic.Error("PG9107", $"No row could be calibrated{(calibrated.Left is [UncalibratedRow first, ..] ? $": {first.Case}: {first.Reason.TrimEnd('.')}" : "")}.", $"Every case needs at least {Calibrator.FewestLaunches} measured launches."));
            return ExitCode.CouldNotMeasure;
        }
        FalseAlarms? alarms = FalseAlarmPrediction.Of(run, calibrated, design, policy, run.Seed, DateOnly.FromDateTime(surroundings.Time.GetUtcNow().UtcDateTime));
        RowAdvice[] advice = [.. calibrated.Calibration.Rows.Select(row => RowAdvising.Of(row, design[row.Case, row.Metric]))];
        if (cancellation.IsCancellationRequested)
            return Cancelled.Say(surroundings, terminal, options.Out);
        CalibrationStore store = new(options.Baselines);
        Result<CalibrationMatch> known = store.Find(run.Suite, run.Environment.Class);
        bool isPart = run.Filters.Count > 0;
        Result<string> written = known.Then(found => store.Write(found.Calibration is Calibration older && isPart ? calibrated.Calibration.Completing(older) : calibrated.Calibration));
        terminal.Report(written.Diagnostics);
        string path = written.Succeeded ? Path.GetRelativePath(surroundings.CurrentFolder, written.Value) : "";
        terminal.Write(options.Format == PlainFormat.Json
            ? JsonSerializer.Serialize(CalibrationOutput.Of(calibrated, advice, alarms, path), OutputContext.Readable.CalibrationOutput)
            : string.Join('\n', CalibrationText.Lines(calibrated, advice, alarms)));
        if (!written.Succeeded)
            return ExitCode.Invalid;
        if (known.Value.Calibration is Calibration before)
            terminal.Say($"{(isPart ? "rows of the same cases are replaced in" : "this replaces")} the calibration of {before.MeasuredAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC (run {before.RunId})");
        terminal.Say($"wrote {path}; commit it beside the baselines, and the gate knows this noise");
        if (advice.Any(row => !row.IsGateable))
            terminal.Say("rows that are not gateable: quieten the machine, measure side by side (`perfgate ab`), raise `launches` or the thresholds, or set `gate: false`");
        return calibrated.Left.Count == 0 ? ExitCode.Passed : ExitCode.CouldNotMeasure;
    }

    private sealed record Options(string? Suite, int Launches, CaseSelection Selection, string Baselines, string Out, ulong Seed, string? From, PlainFormat Format);
}
