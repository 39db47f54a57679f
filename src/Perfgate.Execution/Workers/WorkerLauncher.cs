using Perfgate.Diagnostics;
using Perfgate.Execution.Processes;
using Perfgate.Execution.Runs;
using Perfgate.Measurements;
using Perfgate.Suites;

namespace Perfgate.Execution.Workers;

/// <summary>Measures one launch of a worker: starts it, talks to it, sees it off.</summary>
/// <param name="line">The program that speaks the worker protocol.</param>
internal sealed class WorkerLauncher(LaunchRequest request, CommandLine line)
{
    private static readonly TimeSpan DrainTime = TimeSpan.FromMilliseconds(200);

    private readonly LaunchDraft draft = new(request);
    private readonly WorkerMeasurement measurement = new(request.Benchmark.Metrics);

    public async Task<Launch> MeasureAsync(CancellationToken cancellation)
    {
        using IDisposable turn = await OneChild.EnterAsync();
        Result<ChildProcess> start = ChildProcess.Start(line, request.WorkingFolder, request.Environment);
        if (!start.Succeeded)
            return draft.End(LaunchStatus.Failed, $"{start.Diagnostics[0].Sentence} {start.Diagnostics[0].NextStep}".TrimEnd());
        using ChildProcess child = start.Value;
        OutputPump errors = OutputPump.Start(child.Process.StandardError.BaseStream, OutputBound.Tail);
        Stream output = child.Process.StandardOutput.BaseStream;
        WorkerConversation conversation = new(request, new WorkerChannel(child.Process.StandardInput.BaseStream, output), measurement);

        WorkerEnd end = await conversation.TalkAsync(cancellation);
        end = await SeeOffAsync(child, output, end, cancellation);
        await Task.WhenAny(errors.Ended, Task.Delay(DrainTime, CancellationToken.None));
        return measurement.Fill(draft.End(end.Status, end.Reason, errors.Text)) with
        {
            ExitCode = child.Process.ExitCode,
            StoppedBy = end.StoppedBy,
            Checksum = end.Checksum,
            Summary = end.Summary,
            Code = end.Code,
            Doubts = end.Doubts,
            Worker = conversation.Worker,
        };
    }

    /// <summary>Lets a worker that said goodbye, or is about to end anyway, end by itself within the timeout; kills any other at once.</summary>
    private async Task<WorkerEnd> SeeOffAsync(ChildProcess child, Stream output, WorkerEnd end, CancellationToken cancellation)
    {
        bool endedItself = false;
        if (end.SaidGoodbye || end.EndedEarly)
        {
            if (end.SaidGoodbye)
                _ = DrainAsync(output);
            CloseInput(child);
            endedItself = await EndsAsync(child, cancellation);
        }
        if (!endedItself)
        {
            child.KillTree();
            ProcessSweep.Kill(request.Scope);
            await child.Process.WaitForExitAsync(CancellationToken.None);
        }
        return end switch
        {
            { EndedEarly: true } => end with { Reason = WorkerFaults.EndedEarly(child.Process.ExitCode) },
            { Status: LaunchStatus.Measured or LaunchStatus.Invalid } when cancellation.IsCancellationRequested && !endedItself =>
                end with { Status = LaunchStatus.Cancelled, Reason = Commands.CommandFaults.Cancelled() },
            { Status: LaunchStatus.Measured or LaunchStatus.Invalid } when !endedItself =>
                end with { Status = LaunchStatus.TimedOut, Reason = WorkerFaults.StaysAfterDone(request.Benchmark.Timeout) },
            { Status: LaunchStatus.Measured or LaunchStatus.Invalid } when child.Process.ExitCode != 0 =>
                end with { Status = LaunchStatus.Failed, Reason = WorkerFaults.ExitAfterDone(child.Process.ExitCode) },
            _ => end,
        };
    }

    private async Task<bool> EndsAsync(ChildProcess child, CancellationToken cancellation)
    {
        try
        {
            await child.Process.WaitForExitAsync(cancellation).WaitAsync(request.Benchmark.Timeout, cancellation);
            return true;
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }

    private static void CloseInput(ChildProcess child)
    {
        try
        {
            child.Process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The worker closed its end first.
        }
    }

    // Text after the last line is not read, but a full pipe would keep the worker from ending.
    private static async Task DrainAsync(Stream output)
    {
        try
        {
            await output.CopyToAsync(Stream.Null);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // Ended with the worker.
        }
    }
}
