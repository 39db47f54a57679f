using Perfgate.Confirmations;
using Perfgate.Execution.Processes;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Execution.Runs;

/// <summary>One run from its first set-up to its last tear-down.</summary>
internal sealed class RunSequence(RunPlan plan, IReadOnlyDictionary<Side, SideFolder> sides, RunSettings settings, Action<RunEvent> emit) : IDisposable
{
    private readonly ChildSettings children = new(sides, settings);
    private readonly List<RunEvent.LaunchEnded> ended = [];
    private int listed;

    public async Task RunAsync(CancellationToken cancellation)
    {
        // Armed by the cancellation: without one, every tear-down line has its own timeout only.
        using CancellationTokenSource tearDownLimit = new();
        using CancellationTokenRegistration arm = cancellation.Register(() => tearDownLimit.CancelAfter(settings.TearDownAfterCancel));
        List<Side> attempted = [];
        try
        {
            if (await SetUpAsync(attempted, cancellation))
                await MeasureAsync(tearDownLimit.Token, cancellation);
        }
        finally
        {
            foreach (Side side in attempted)
                await TearDownAsync(side, tearDownLimit.Token);
            ProcessSweep.Kill(children.Run);
        }
    }

    public void Dispose() => children.Dispose();

    private async Task<bool> SetUpAsync(List<Side> attempted, CancellationToken cancellation)
    {
        foreach (Side side in plan.Sides)
        {
            attempted.Add(side);
            SetUpFailure? failure = await SetUpRunner.RunAsync(ListOf(side, SetUpKind.SetUp, plan.Suite.SetUp), emit, cancellation);
            if (failure is null)
                continue;
            if (!failure.Cancelled)
                emit(new RunEvent.RunFault(RunDiagnostics.SuiteSetUpFailed(failure)));
            return false;
        }
        return true;
    }

    private async Task MeasureAsync(CancellationToken tearDownLimit, CancellationToken cancellation)
    {
        await LaunchAsync(plan.Launches, tearDownLimit, cancellation);
        while (settings.Confirm is not null && !cancellation.IsCancellationRequested)
        {
            ConfirmationStep step = settings.Confirm([.. ended]);
            foreach (ClosedSuspect closed in step.Closed)
                emit(new RunEvent.SuspectClosed(closed));
            if (step.Next is not ConfirmationRound round)
                return;
            emit(new RunEvent.ConfirmationStarted(round));
            await LaunchAsync(round.Launches, tearDownLimit, cancellation);
        }
    }

    private async Task LaunchAsync(IReadOnlyList<PlannedLaunch> list, CancellationToken tearDownLimit, CancellationToken cancellation)
    {
        int before = listed, first = 0;
        listed += list.Count;
        while (first < list.Count && !cancellation.IsCancellationRequested)
        {
            Benchmark benchmark = list[first].Case.Benchmark;
            PlannedLaunch[] launches = [.. list.Skip(first).TakeWhile(launch => launch.Case.Benchmark.Name == benchmark.Name)];
            BenchmarkSequence sequence = new(benchmark, launches, children, Keep) { First = before + first + 1, Of = listed };
            await sequence.RunAsync(tearDownLimit, cancellation);
            first += launches.Length;
        }
    }

    private void Keep(RunEvent item)
    {
        if (item is RunEvent.LaunchEnded launch)
            ended.Add(launch);
        emit(item);
    }

    private async Task TearDownAsync(Side side, CancellationToken limit)
    {
        SetUpFailure? failure = await SetUpRunner.RunAsync(ListOf(side, SetUpKind.TearDown, plan.Suite.TearDown), emit, limit);
        if (failure is not null)
            emit(new RunEvent.RunFault(RunDiagnostics.TearDownFailed(failure)));
    }

    private SetUpList ListOf(Side side, SetUpKind kind, IReadOnlyList<string> lines) => new(
        side, null, kind, lines, children.Folder(side), children.EnvironmentOf(side, plan.Suite.Environment, children.NextScope()), plan.Suite.SetUpTimeout);
}
