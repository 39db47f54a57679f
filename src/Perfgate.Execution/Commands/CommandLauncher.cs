using System.Diagnostics;
using System.Runtime.InteropServices;
using Perfgate.Diagnostics;
using Perfgate.Execution.Processes;
using Perfgate.Execution.Runs;
using Perfgate.Measurements;
using Perfgate.Suites;

namespace Perfgate.Execution.Commands;

/// <summary>Measures one launch of a command: executes it again and again until the stopping rule says enough.</summary>
internal sealed class CommandLauncher(LaunchRequest request, Subject.Command subject)
{
    private readonly LaunchDraft draft = new(request);
    private readonly CommandSamples samples = new();
    private readonly ProcessRequest execution = new()
    {
        Line = subject.Line.Select(request.Planned.Case.Fill),
        WorkingFolder = request.WorkingFolder,
        Environment = request.Environment,
        Timeout = request.Benchmark.Timeout,
        Scope = request.Scope,
        WatchMemory = true,
    };

    /// <summary>Processes that outlived the executions that started them, and were killed.</summary>
    public int LeftBehind { get; private set; }

    public async Task<Launch> MeasureAsync(CancellationToken cancellation)
    {
        Sampling sampling = request.Benchmark.Sampling;
        for (int done = 0; done < sampling.WarmUp; done++)
        {
            request.Progress.Report(LaunchPhase.WarmUp, []);
            if (await ExecuteAsync(warmUp: true, cancellation) is Launch failed)
                return failed;
        }
        Metric metric = request.DrivingMetric;
        StoppingRule rule = new(sampling, metric.Statistic);
        // A metric that never comes must not keep the launch going: executions are then counted by their wall time.
        List<double> driving = samples.Of(metric.Name);
        List<double> walls = samples.Of(MetricName.WallTime);
        long started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await ExecuteAsync(warmUp: false, cancellation) is Launch failed)
                return failed;
            request.Progress.Report(LaunchPhase.Measure, driving);
            List<double> counted = driving.Count == walls.Count ? driving : walls;
            if (rule.Decide(CollectionsMarshal.AsSpan(counted), Stopwatch.GetElapsedTime(started)) is StopReason reason)
                return Complete(reason);
        }
    }

    /// <summary>Null when the execution succeeded, otherwise the launch as it ended.</summary>
    private async Task<Launch?> ExecuteAsync(bool warmUp, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return Stopped(LaunchStatus.Cancelled, CommandFaults.Cancelled(), null);
        Result<ProcessOutcome> result = await ProcessRunner.RunAsync(execution, cancellation);
        if (!result.Succeeded)
            return Stopped(LaunchStatus.Failed, Sentence(result.Diagnostics[0]), null);
        ProcessOutcome outcome = result.Value;
        LeftBehind += outcome.LeftBehind;
        switch (outcome.Ending)
        {
            case ProcessEnding.Cancelled:
                return Stopped(LaunchStatus.Cancelled, CommandFaults.Cancelled(), outcome);
            case ProcessEnding.TimedOut:
                return Stopped(LaunchStatus.TimedOut, CommandFaults.TimedOut(execution.Timeout, warmUp), outcome);
            case ProcessEnding.Exited when !subject.SuccessCodes.Contains(outcome.ExitCode):
                return Stopped(LaunchStatus.Failed, CommandFaults.WrongExit(outcome, subject.SuccessCodes, warmUp), outcome) with { ExitCode = outcome.ExitCode };
            default:
                if (!warmUp)
                    samples.Add(outcome);
                return null;
        }
    }

    private Launch Complete(StopReason reason)
    {
        MetricName[] missing = [.. request.Benchmark.Metrics.Select(metric => metric.Name).Where(name => samples.Of(name).Count == 0)];
        return missing.Length > 0
            ? Stopped(LaunchStatus.Failed, CommandFaults.NeverMeasured(missing), null)
            : draft.End(LaunchStatus.Measured) with { StoppedBy = reason, Samples = samples.Series };
    }

    private Launch Stopped(LaunchStatus status, string reason, ProcessOutcome? outcome) =>
        draft.End(status, reason, outcome?.Output.Text) with { Samples = samples.Series };

    private static string Sentence(Diagnostic diagnostic) => $"{diagnostic.Sentence} {diagnostic.NextStep}".TrimEnd();
}
