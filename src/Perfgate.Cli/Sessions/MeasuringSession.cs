using Perfgate.Cli.Commands;
using Perfgate.Cli.Terminals;
using Perfgate.Cuda.Monitoring;
using Perfgate.Diagnostics;
using Perfgate.Environments;
using Perfgate.Execution.Hosts;
using Perfgate.Execution.Runs;
using Perfgate.Plans;
using Perfgate.Records;
using Perfgate.Storage.Baselines;
using Perfgate.Storage.Records;

namespace Perfgate.Cli.Sessions;

/// <summary>Runs a plan and keeps what it measures: every launch is on the disk before the next one starts.</summary>
internal sealed class MeasuringSession(Surroundings surroundings, Terminal terminal, RunIdentity identity, string outFolder)
{
    private readonly List<Diagnostic> warnings = [];

    /// <summary>The record of the run. A failure means that nothing was measured: the baselines, the output folder or the set-up are at fault.</summary>
    /// <param name="baselines">What the run will be judged by; null for a run that only records, which confirms nothing.</param>
    /// <param name="onlyChanged">Leaves out cases whose machine code is known; needs something to be judged by.</param>
    public async Task<Result<MeasuredRun>> MeasureAsync(RunPlan plan, MeasuredSides sides, BaselineStore? baselines, bool onlyChanged, CancellationToken cancellation)
    {
        HostObservation host = HostObservation.Begin(surroundings.Time);
        using SuiteDevices devices = SuiteDevices.Open(plan.Suite, CudaPaths.Of(surroundings));
        EnvironmentFingerprint environment = devices.AddTo(HostFingerprint.Capture(Surroundings.Version, surroundings.Environment)) with { Start = devices.AddTo(host.Start) };
        RunRecord record = RunRecorder.Start(plan, identity.RunId, Surroundings.Version, surroundings.Time.GetUtcNow(), environment, sides.HeadCommit, sides.BaseCommit) with { SideVariables = sides.Variables };
        warnings.AddRange(sides.Warnings);
        Warn([.. HostWarnings.Of(environment), .. DeviceWarnings(devices)]);
        Result<JudgingBasis>? basis = baselines is null ? null : JudgingBasis.Read(record, baselines, surroundings.Time.GetUtcNow());
        if (basis is { Succeeded: false })
            return Result.Failure<MeasuredRun>(basis.Diagnostics);
        terminal.Report(basis?.Diagnostics ?? []);
        Result<string> free = JournalKeeping.PutAside(outFolder);
        terminal.Report(free.Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Error));
        if (!free.Succeeded)
            return Result.Failure<MeasuredRun>(free.Diagnostics);
        Result<RunJournal> opened = RunJournal.Open(outFolder, record);
        if (!opened.Succeeded)
            return Result.Failure<MeasuredRun>(opened.Diagnostics);

        using RunJournal journal = opened.Value;
        ReportOutput.DeleteFrom(outFolder);
        OnlyChanged? known = onlyChanged ? basis?.Value.OnlyChanged(plan) : null;
        if (known?.CouldLeaveOut(plan) == false)
            Warn([Diagnostic.Note("PG9031", "--only-changed leaves nothing out: of no case that was selected is the machine code known.", "It is known of CUDA kernels without hard limits and input files, and against history once a run of this version of perfgate is accepted.")]);
        (record, bool failed) = await FollowAsync(plan, sides, record, basis?.Value, devices, known, journal, cancellation);
        EnvironmentFingerprint ended = environment with { End = devices.AddTo(host.End()) };
        Warn([.. HostWarnings.Of(ended).Where(found => warnings.All(warning => warning.Id != found.Id))]);
        RunState state = cancellation.IsCancellationRequested || failed ? RunState.Interrupted : RunState.Complete;
        record = RunRecorder.End(record, state, surroundings.Time.GetUtcNow(), ended.End, warnings);
        Result<string> written = journal.Complete(record);
        terminal.Report(written.Diagnostics);
        return Result.Success(new MeasuredRun(record, failed, written.Succeeded, basis?.Value));
    }

    private async Task<(RunRecord Record, bool Failed)> FollowAsync(
        RunPlan plan, MeasuredSides sides, RunRecord record, JudgingBasis? basis, SuiteDevices devices, OnlyChanged? onlyChanged, RunJournal journal, CancellationToken cancellation)
    {
        RunSettings settings = new()
        {
            Token = identity.Token,
            OwnWorker = [.. surroundings.OwnCommand, WorkerCommand.Name],
            InheritedEnvironment = surroundings.Environment,
            Own = sides.Own,
            Time = surroundings.Time,
            Observe = devices.Observe,
            OnlyChanged = onlyChanged,
            Confirm = basis is null ? null : new Confirming(plan, record, basis).After,
        };
        RunProgress progress = new(surroundings, terminal, plan);
        bool failed = false;
        await foreach (RunEvent happened in BenchmarkRunner.RunAsync(plan, sides.Folders, settings, cancellation))
        {
            progress.Show(happened);
            if (happened is RunEvent.LaunchEnded ended)
            {
                record = RunRecorder.Add(record, ended.Planned.Case.Id, ended.Launch);
                if (journal.Add(ended.Planned.Case.Id, ended.Launch) is Diagnostic fault)
                    Report(progress, fault);
            }
            else if (happened is RunEvent.RunFault fault)
            {
                failed |= fault.Diagnostic.Severity == Severity.Error;
                warnings.Add(fault.Diagnostic);
                Report(progress, fault.Diagnostic);
            }
        }
        progress.Conclude();
        return (record, failed);
    }

    // Whatever is wrong with a device, the worker that uses it says what follows for its launch; no sentence about the machine ends the run.
    private static IEnumerable<Diagnostic> DeviceWarnings(SuiteDevices devices) =>
        devices.Concerns.Select(concern => concern.Severity == Severity.Error ? concern with { Severity = Severity.Warning } : concern);

    private void Warn(IReadOnlyList<Diagnostic> found)
    {
        warnings.AddRange(found);
        terminal.Report(found);
    }

    private void Report(RunProgress progress, Diagnostic diagnostic)
    {
        progress.Clear();
        terminal.Report(diagnostic);
    }
}
