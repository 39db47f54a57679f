using System.CommandLine;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Cuda.Monitoring;
using Perfgate.Diagnostics;
using Perfgate.Plans;
using Perfgate.Reporting.Reports;
using Perfgate.Storage.Baselines;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate ab</c>: measures base and head side by side on this machine and judges. The most trustworthy answer.</summary>
internal static class AbCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Argument<string?> suite = CommonOptions.Suite();
        Option<string?> @base = new("--base") { Description = "Git ref to compare with; its merge base with head is measured. Both sides are checked out cleanly into temporary worktrees.", HelpName = "REF" };
        Option<string> head = new("--head") { Description = "Git ref to judge.", HelpName = "REF", DefaultValueFactory = _ => "HEAD" };
        Option<bool> exactBase = new("--exact-base") { Description = "Measure --base itself instead of the merge base." };
        Option<string?> baseFolder = new("--base-dir") { Description = "Folder of the suite on the base side, instead of a git ref.", HelpName = "DIR" };
        Option<string?> headFolder = new("--head-dir") { Description = "Folder of the suite on the head side, instead of a git ref.", HelpName = "DIR" };
        Option<string[]> baseVariables = new("--base-env") { Description = "Environment variable of the base side alone. Repeatable.", HelpName = "NAME=VALUE" };
        Option<string[]> headVariables = new("--head-env") { Description = "Environment variable of the head side alone. Repeatable.", HelpName = "NAME=VALUE" };
        Option<SuiteSource> from = new("--suite-from") { Description = "Whose suite file drives both sides: head or base. Take base where the gate must not be changed by what it judges.", HelpName = "head|base" };
        Option<string[]> filter = CommonOptions.Filter();
        Option<string> @out = CommonOptions.Out();
        Option<ulong?> seed = CommonOptions.Seed();
        Option<int?> confirm = CommonOptions.Confirm();
        Option<bool> onlyChanged = CommonOptions.OnlyChanged();
        Option<ReportFormat> format = CommonOptions.Format();
        Option<bool> gitHub = CommonOptions.GitHub();
        Command command = new("ab", "Measure base and head side by side and compare them.")
        {
            suite, @base, head, exactBase, baseFolder, headFolder, baseVariables, headVariables, from, filter, @out, seed, confirm, onlyChanged, format, gitHub,
        };
        command.Validators.Add(result =>
        {
            if (Asked.IsOn(result.GetResult(onlyChanged)) && (Asked.HasValues(result.GetResult(baseVariables)) || Asked.HasValues(result.GetResult(headVariables))))
                result.AddError("--only-changed leaves out equal code, and with --base-env or --head-env equal code is run differently: give one or the other.");
        });
        command.SetAction(async (parsed, cancellation) => (int)await RunAsync(
            surroundings,
            new Terminal(surroundings, parsed.GetValue(CommonOptions.Color)),
            new AbOptions
            {
                Suite = parsed.GetValue(suite),
                BaseRef = parsed.GetValue(@base),
                HeadRef = parsed.GetRequiredValue(head),
                ExactBase = parsed.GetValue(exactBase),
                BaseFolder = parsed.GetValue(baseFolder),
                HeadFolder = parsed.GetValue(headFolder),
                BaseVariables = parsed.GetValue(baseVariables) ?? [],
                HeadVariables = parsed.GetValue(headVariables) ?? [],
                SuiteFrom = parsed.GetValue(from),
                Selection = CommonOptions.Selection(parsed.GetValue(filter)),
                Out = surroundings.FullPath(parsed.GetRequiredValue(@out)),
                Seed = parsed.GetValue(seed) ?? RunIdentity.RandomSeed(),
                Confirm = parsed.GetValue(confirm),
                OnlyChanged = parsed.GetValue(onlyChanged),
                Format = parsed.GetValue(format),
                GitHub = parsed.GetValue(gitHub),
            },
            cancellation));
        return command;
    }

    private static async Task<ExitCode> RunAsync(Surroundings surroundings, Terminal terminal, AbOptions options, CancellationToken cancellation)
    {
        RunIdentity identity = RunIdentity.Create(surroundings.Time.GetUtcNow());
        using Guarding guarding = Guarding.Start(surroundings, terminal, identity);
        Result<SideBySideSetting> prepared = await SideBySideSetting.PrepareAsync(surroundings, options, guarding.Guardian, cancellation);
        if (cancellation.IsCancellationRequested)
            return ExitCode.Cancelled;
        terminal.Report(prepared.Diagnostics);
        if (!prepared.Succeeded)
            return ExitCode.Invalid;
        await using SideBySideSetting setting = prepared.Value;
        terminal.Say(setting.Description);
        Result<RunPlan> plan = Planning.Plan(setting.Suite, Design.SideBySide, options.Selection, options.Seed, options.Confirm, setting.HeadOnly);
        terminal.Report(plan.Diagnostics);
        if (!plan.Succeeded)
            return ExitCode.Invalid;
        if (RequiredDevices.Missing(plan.Value.Cases, CudaPaths.Of(surroundings)) is Diagnostic missing)
        {
            terminal.Report(missing);
            return ExitCode.CouldNotMeasure;
        }

        MeasuringSession session = new(surroundings, terminal, identity, options.Out);
        Result<MeasuredRun> measured = await session.MeasureAsync(plan.Value, setting.Sides, new BaselineStore(BaselineLocation.Find(surroundings, null)), options.OnlyChanged, cancellation);
        terminal.Report(measured.Diagnostics);
        if (!measured.Succeeded)
            return ExitCode.Invalid;
        return cancellation.IsCancellationRequested
            ? Cancelled.Say(surroundings, terminal, options.Out)
            : Judge(surroundings, terminal, options, measured.Value, measured.Value.Basis!);
    }

    private static ExitCode Judge(Surroundings surroundings, Terminal terminal, AbOptions options, MeasuredRun measured, JudgingBasis basis)
    {
        ReportContext context = ReportContext.Of(measured.Record, surroundings.Time.GetUtcNow()) with { Reproduce = [options.CommandLine()] };
        Report report = Judgement.Of(measured.Record, basis, context).Report;
        ExitCode exitCode = new ReportOutput(surroundings, terminal).Publish(report, options.Out, options.Format, options.GitHub);
        return exitCode == ExitCode.Passed && !measured.Written ? ExitCode.Invalid : exitCode;
    }
}
