using System.CommandLine;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Cuda.Monitoring;
using Perfgate.Diagnostics;
using Perfgate.Execution.Runs;
using Perfgate.Execution.Worktrees;
using Perfgate.Plans;
using Perfgate.Reporting.Reports;
using Perfgate.Storage.Baselines;
using Perfgate.Storage.Suites;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate run</c>: measures the suite and judges it against the accepted baselines of this environment class.</summary>
internal static class RunCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Argument<string?> suite = CommonOptions.Suite();
        Option<string[]> filter = CommonOptions.Filter();
        Option<string> @out = CommonOptions.Out();
        Option<string?> baselines = CommonOptions.Baselines();
        Option<ulong?> seed = CommonOptions.Seed();
        Option<int?> confirm = CommonOptions.Confirm();
        Option<ReportFormat> format = CommonOptions.Format();
        Option<bool> gitHub = CommonOptions.GitHub();
        Option<bool> onlyChanged = CommonOptions.OnlyChanged();
        Option<bool> record = new("--record") { Description = "Measure and record only; compare nothing. Exit code 0 when everything was measured." };
        Command command = new("run", "Measure the suite and compare it with its accepted baselines.") { suite, filter, @out, baselines, seed, confirm, onlyChanged, record, format, gitHub };
        command.Validators.Add(result =>
        {
            if (Asked.IsOn(result.GetResult(record)) && Asked.IsAboveZero(result.GetResult(confirm)))
                result.AddError("--record compares nothing, so it has no suspects: leave --confirm away.");
            if (Asked.IsOn(result.GetResult(record)) && Asked.IsOn(result.GetResult(onlyChanged)))
                result.AddError("--record compares nothing, so it cannot know what has changed: leave --only-changed away.");
        });
        command.SetAction(async (parsed, cancellation) => (int)await RunAsync(
            surroundings,
            new Terminal(surroundings, parsed.GetValue(CommonOptions.Color)),
            new Options(
                parsed.GetValue(suite),
                CommonOptions.Selection(parsed.GetValue(filter)),
                surroundings.FullPath(parsed.GetRequiredValue(@out)),
                parsed.GetValue(baselines),
                parsed.GetValue(seed) ?? RunIdentity.RandomSeed(),
                parsed.GetValue(confirm),
                parsed.GetValue(onlyChanged),
                parsed.GetValue(record),
                parsed.GetValue(format),
                parsed.GetValue(gitHub)),
            cancellation));
        return command;
    }

    private static async Task<ExitCode> RunAsync(Surroundings surroundings, Terminal terminal, Options options, CancellationToken cancellation)
    {
        Result<string> location = SuiteLocation.Find(surroundings, options.Suite);
        Result<Suite> suite = location.Then(SuiteReader.ReadFile);
        Result<RunPlan> plan = suite.Then(read => Planning.Plan(read, Design.History, options.Selection, options.Seed, options.Confirm));
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
        Git git = new(surroundings.Environment);
        MeasuredSides sides = new(
            new Dictionary<Side, SideFolder> { [Side.Head] = new SideFolder(folder) },
            await CommitReader.DescribeAsync(git, folder, cancellation),
            null,
            plan.Diagnostics);
        using Guarding guarding = Guarding.Start(surroundings, terminal, identity);
        MeasuringSession session = new(surroundings, terminal, identity, options.Out);
        Result<MeasuredRun> measured = await session.MeasureAsync(
            plan.Value, sides, options.RecordOnly ? null : new BaselineStore(BaselineLocation.Find(surroundings, options.Baselines)), options.OnlyChanged, cancellation);
        terminal.Report(measured.Diagnostics);
        if (!measured.Succeeded)
            return ExitCode.Invalid;
        if (cancellation.IsCancellationRequested)
            return Cancelled.Say(surroundings, terminal, options.Out);
        return measured.Value.Basis is JudgingBasis basis
            ? Judge(surroundings, terminal, options, measured.Value, basis)
            : Recorded.Conclude(surroundings, terminal, measured.Value, options.Out);
    }

    private static ExitCode Judge(Surroundings surroundings, Terminal terminal, Options options, MeasuredRun measured, JudgingBasis basis)
    {
        ReportContext context = ReportContext.Of(measured.Record, surroundings.Time.GetUtcNow()) with { Reproduce = [options.CommandLine()] };
        Judgement judgement = Judgement.Of(measured.Record, basis, context);
        string accept = $"perfgate baseline accept {Words.Quote(Path.GetRelativePath(surroundings.CurrentFolder, options.Out))}";
        Report report = judgement.Report with { Accept = [judgement.Verdict.ExitCode == ExitCode.Failed ? accept + " --allow-failed --anchor --reason WHY" : accept] };
        ExitCode exitCode = new ReportOutput(surroundings, terminal).Publish(report, options.Out, options.Format, options.GitHub);
        return exitCode == ExitCode.Passed && !measured.Written ? ExitCode.Invalid : exitCode;
    }

    private sealed record Options(string? Suite, CaseSelection Selection, string Out, string? Baselines, ulong Seed, int? Confirm, bool OnlyChanged, bool RecordOnly, ReportFormat Format, bool GitHub)
    {
        /// <summary>The command that measures the same again.</summary>
        public string CommandLine() => string.Join(' ',
        [
            "perfgate run",
            .. Words.Suite(Suite),
            .. Selection.Filters.Select(filter => $"--filter {Words.Quote(filter)}"),
            .. Words.Confirm(Confirm),
            .. OnlyChanged ? ["--only-changed"] : Array.Empty<string>(),
            $"--seed {Seed}",
        ]);
    }
}
