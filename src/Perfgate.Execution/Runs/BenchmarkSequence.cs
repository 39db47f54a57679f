using System.Diagnostics;
using Perfgate.Diagnostics;
using Perfgate.Execution.Commands;
using Perfgate.Execution.Processes;
using Perfgate.Execution.Pythons;
using Perfgate.Execution.Workers;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Execution.Runs;

/// <summary>The launches of one benchmark, all that are planned or those of a round, with its set-up before the first on a side and its tear-down after the last.</summary>
internal sealed class BenchmarkSequence(Benchmark benchmark, IReadOnlyList<PlannedLaunch> launches, ChildSettings children, Action<RunEvent> emit)
{
    private readonly Dictionary<Side, ProcessScope> setUp = [];
    private readonly HashSet<CaseId> ended = [];
    private readonly HashSet<CaseId> asked = [];

    /// <summary>The first launch's place in the plan, from 1.</summary>
    public required int First { get; init; }

    public required int Of { get; init; }

    public async Task RunAsync(CancellationToken tearDownLimit, CancellationToken cancellation)
    {
        try
        {
            for (int index = 0; index < launches.Count && !cancellation.IsCancellationRequested; index++)
                await StepAsync(launches[index], First + index, cancellation);
        }
        finally
        {
            foreach ((Side side, ProcessScope scope) in setUp)
                await TearDownAsync(side, scope, tearDownLimit);
        }
    }

    private async Task StepAsync(PlannedLaunch planned, int number, CancellationToken cancellation)
    {
        if (ended.Contains(planned.Case.Id))
            return;
        if (!await IsSetUpAsync(planned.Side, cancellation) || await IsLeftOutAsync(planned, cancellation))
            return;
        emit(new RunEvent.LaunchStarted(planned, number, Of));
        Func<Launch, Launch>? observed = children.Observe(planned.Case);
        Launch launch = await LaunchAsync(planned, identifyOnly: false, cancellation);
        launch = observed?.Invoke(launch) ?? launch;
        emit(new RunEvent.LaunchEnded(planned, launch));
        if (launch.Status is LaunchStatus.Failed or LaunchStatus.TimedOut or LaunchStatus.Skipped)
            ended.Add(planned.Case.Id);
    }

    private async Task<bool> IsSetUpAsync(Side side, CancellationToken cancellation)
    {
        if (setUp.ContainsKey(side))
            return true;
        ProcessScope scope = setUp[side] = children.NextScope();
        SetUpFailure? failure = await SetUpRunner.RunAsync(ListOf(side, SetUpKind.SetUp, benchmark.SetUp, scope), emit, cancellation);
        if (failure is { Cancelled: false })
            FailAll(side, failure);
        return failure is null;
    }

    // Asked only once the sides are set up, because a set-up may build the very kernels. True when the case is not to be measured, for whatever reason.
    private async Task<bool> IsLeftOutAsync(PlannedLaunch planned, CancellationToken cancellation)
    {
        Case item = planned.Case;
        if (children.OnlyChanged is not { } onlyChanged || planned.Index != 1 || !asked.Add(item.Id))
            return false;
        PlannedLaunch[] firsts = [.. launches.Where(launch => launch.Case.Id == item.Id && launch.Index == 1)];
        IReadOnlyList<Side> sides = onlyChanged.Asks(item, [.. firsts.Select(launch => launch.Side)]);
        List<(PlannedLaunch First, Launch Answer)> answers = [];
        foreach (PlannedLaunch first in firsts.Where(launch => sides.Contains(launch.Side)))
        {
            if (!await IsSetUpAsync(first.Side, cancellation))
                return true;
            Launch answer = await LaunchAsync(first, identifyOnly: true, cancellation);
            if (cancellation.IsCancellationRequested)
                return true;
            if (answer.Status is LaunchStatus.Failed or LaunchStatus.TimedOut)
                emit(new RunEvent.RunFault(RunDiagnostics.CodeUnknown(item.Id, first.Side, answer.Reason)));
            answers.Add((first, answer));
        }
        if (!onlyChanged.IsUnchanged(item, answers.ToDictionary(answer => answer.First.Side, answer => answer.Answer.Code)))
            return false;
        foreach ((PlannedLaunch first, Launch answer) in answers)
            emit(new RunEvent.LaunchEnded(first, answer with { Status = LaunchStatus.Skipped, Reason = RunDiagnostics.SameCode(sides) }));
        return ended.Add(item.Id);
    }

    private async Task<Launch> LaunchAsync(PlannedLaunch planned, bool identifyOnly, CancellationToken cancellation)
    {
        ProcessScope scope = children.NextScope();
        LaunchRequest request = new()
        {
            Planned = children.AsItsSideMeasures(planned),
            WorkingFolder = children.Folder(planned.Side, benchmark.WorkingFolder),
            Environment = children.EnvironmentOf(planned.Side, planned.Case, scope),
            Scope = scope,
            Time = children.Time,
            Progress = new LaunchProgress(planned, emit),
            IdentifyOnly = identifyOnly,
        };
        (Launch launch, int left) = await MeasureAsync(request, cancellation);
        left += ProcessSweep.Kill(scope);
        // Once for a benchmark and only where nothing else is wrong: a killed program is not to blame for its orphans.
        if (left > 0 && launch.Status == LaunchStatus.Measured && planned.Index == 1)
            emit(new RunEvent.RunFault(RunDiagnostics.LeftBehind(benchmark.Name, planned.Side, left)));
        return launch;
    }

    private async Task<(Launch Launch, int LeftBehind)> MeasureAsync(LaunchRequest request, CancellationToken cancellation)
    {
        switch (benchmark.Subject)
        {
            case Subject.Command command:
                CommandLauncher launcher = new(request, command);
                return (await launcher.MeasureAsync(cancellation), launcher.LeftBehind);
            case Subject.Worker worker:
                return (await new WorkerLauncher(request, worker.Line.Select(request.Planned.Case.Fill)).MeasureAsync(cancellation), 0);
            case Subject.Python python:
                return (await MeasureAsync(python, request, cancellation), 0);
            case Subject.Cuda:
                return (await new WorkerLauncher(request, children.OwnWorker).MeasureAsync(cancellation), 0);
            default:
                throw new UnreachableException($"No launcher for {benchmark.Subject.Kind}.");
        }
    }

    private async Task<Launch> MeasureAsync(Subject.Python python, LaunchRequest request, CancellationToken cancellation)
    {
        Result<string> script = children.PythonScripts.EntryFile();
        return script.Succeeded
            ? await new WorkerLauncher(request, PythonLine.Of(python, request.Planned.Case, script.Value, benchmark.Timeout)).MeasureAsync(cancellation)
            : new LaunchDraft(request).End(LaunchStatus.Failed, $"{script.Diagnostics[0].Sentence} {script.Diagnostics[0].NextStep}");
    }

    private void FailAll(Side side, SetUpFailure failure)
    {
        foreach (PlannedLaunch planned in launches.Where(launch => launch.Side == side && ended.Add(launch.Case.Id)))
        {
            emit(new RunEvent.LaunchEnded(planned, new Launch
            {
                Side = side,
                Index = planned.Index,
                Status = LaunchStatus.Failed,
                Reason = RunDiagnostics.Reason(failure),
                StartedAt = children.Time.GetUtcNow(),
                Seconds = 0,
                OutputTail = failure.Output.Text,
            }));
        }
    }

    private async Task TearDownAsync(Side side, ProcessScope scope, CancellationToken limit)
    {
        SetUpFailure? failure = await SetUpRunner.RunAsync(ListOf(side, SetUpKind.TearDown, benchmark.TearDown, scope), emit, limit);
        if (failure is not null)
            emit(new RunEvent.RunFault(RunDiagnostics.TearDownFailed(failure)));
        ProcessSweep.Kill(scope);
    }

    private SetUpList ListOf(Side side, SetUpKind kind, IReadOnlyList<string> lines, ProcessScope scope) => new(
        side, benchmark.Name, kind, lines, children.Folder(side, benchmark.WorkingFolder),
        children.EnvironmentOf(side, benchmark.Environment, scope), benchmark.Timeout);
}
