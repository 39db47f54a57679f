using Perfgate.Execution.Processes;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Execution.Runs;

/// <summary>One run from its first set-up to its last tear-down.</summary>
internal sealed class RunSequence(RunPlan plan, IReadOnlyDictionary<Side, SideFolder> sides, RunSettings settings, Action<RunEvent> emit)
{
    private readonly ChildSettings children = new(sides, settings);

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
        int first = 0;
        while (first < plan.Launches.Count && !cancellation.IsCancellationRequested)
        {
            Benchmark benchmark = plan.Launches[first].Case.Benchmark;
            PlannedLaunch[] launches = [.. plan.Launches.Skip(first).TakeWhile(launch => launch.Case.Benchmark.Name == benchmark.Name)];
            BenchmarkSequence sequence = new(benchmark, launches, children, emit) { First = first + 1, Of = plan.Launches.Count };
            await sequence.RunAsync(tearDownLimit, cancellation);
            first += launches.Length;
        }
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
