using System.Diagnostics;
using Perfgate.Diagnostics;
using Perfgate.Execution.Processes;
using Perfgate.Suites;

namespace Perfgate.Execution.Runs;

/// <summary>Runs set-up and tear-down lines one after another.</summary>
internal static class SetUpRunner
{
    /// <summary>Stops at the first set-up line that fails; tear-down lines all run, and the first failure is returned.</summary>
    public static async Task<SetUpFailure?> RunAsync(SetUpList list, Action<RunEvent> emit, CancellationToken cancellation)
    {
        SetUpFailure? first = null;
        foreach (string line in list.Lines)
        {
            if (cancellation.IsCancellationRequested)
                return first ?? new SetUpFailure(RunDiagnostics.LineCancelled(list, line), OutputTails.None, Cancelled: true);
            emit(new RunEvent.SetUpStarted(list.Side, list.Benchmark, list.Kind, line));
            long started = Stopwatch.GetTimestamp();
            SetUpFailure? failure = await RunLineAsync(list, line, cancellation);
            emit(new RunEvent.SetUpEnded(list.Side, list.Benchmark, list.Kind, line, Stopwatch.GetElapsedTime(started).TotalSeconds));
            first ??= failure;
            if (failure is not null && list.Kind == SetUpKind.SetUp)
                break;
        }
        return first;
    }

    private static async Task<SetUpFailure?> RunLineAsync(SetUpList list, string line, CancellationToken cancellation)
    {
        ProcessRequest request = new()
        {
            Line = CommandLine.ForShell(line),
            WorkingFolder = list.WorkingFolder,
            Environment = list.Environment,
            Timeout = list.LineTimeout,
        };
        Result<ProcessOutcome> result = await ProcessRunner.RunAsync(request, cancellation);
        if (!result.Succeeded)
            return new SetUpFailure(result.Diagnostics[0].Sentence, OutputTails.None);
        ProcessOutcome outcome = result.Value;
        return outcome switch
        {
            { Ending: ProcessEnding.Cancelled } => new SetUpFailure(RunDiagnostics.LineCancelled(list, line), outcome.Output, Cancelled: true),
            { Ending: ProcessEnding.TimedOut } => new SetUpFailure(RunDiagnostics.LineTimedOut(list, line), outcome.Output),
            { ExitCode: not 0 } => new SetUpFailure(RunDiagnostics.LineFailed(list, line, outcome.ExitCode), outcome.Output),
            _ => null,
        };
    }
}
