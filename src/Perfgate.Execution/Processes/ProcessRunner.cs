using System.Diagnostics;
using Perfgate.Diagnostics;

namespace Perfgate.Execution.Processes;

/// <summary>Runs one program to its end and measures it.</summary>
public static class ProcessRunner
{
    // Output still in the pipe arrives at once; a stream open longer than this is held by something the program left behind.
    private static readonly TimeSpan DrainTime = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Fails only when the program cannot be started. A program that is killed, by timeout or cancellation, has an outcome that says so;
    /// cancellation never throws.
    /// </summary>
    public static async Task<Result<ProcessOutcome>> RunAsync(ProcessRequest request, CancellationToken cancellation)
    {
        using IDisposable turn = await OneChild.EnterAsync();
        Result<ProcessStartInfo> prepared = ChildProcess.Prepare(request.Line, request.WorkingFolder, request.Environment);
        if (!prepared.Succeeded)
            return Result.Failure<ProcessOutcome>(prepared.Diagnostics);
        // A thread of its own waits for the end: going through the thread pool would add its delays to the wall time.
        return await Task.Factory.StartNew(
            () => Run(prepared.Value, request, cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private static Result<ProcessOutcome> Run(ProcessStartInfo info, ProcessRequest request, CancellationToken cancellation)
    {
        ChildUsage before = Usage();
        long started = Stopwatch.GetTimestamp();
        Result<ChildProcess> start = ChildProcess.Start(info);
        if (!start.Succeeded)
            return Result.Failure<ProcessOutcome>(start.Diagnostics);
        using ChildProcess child = start.Value;
        OutputPump output = OutputPump.Start(child.Process.StandardOutput.BaseStream, request.Bound);
        OutputPump error = OutputPump.Start(child.Process.StandardError.BaseStream, request.Bound);
        child.Process.StandardInput.Close();
        MemoryWatch memory = new(child.Process);
        (ProcessEnding ending, TimeSpan wall) = Wait(child, request, memory, started, cancellation);
        ChildUsage after = OperatingSystem.IsWindows() ? OwnUsage(child.Process, before) : Usage();
        if (request.WatchMemory)
            memory.Add(before, after);
        Drain(Task.WhenAll(output.Ended, error.Ended), request.Scope, ending);
        return Result.Success(new ProcessOutcome
        {
            Ending = ending,
            ExitCode = child.Process.ExitCode,
            WallSeconds = wall.TotalSeconds,
            UserSeconds = after.UserSeconds - before.UserSeconds,
            SystemSeconds = after.SystemSeconds - before.SystemSeconds,
            PeakMemoryBytes = memory.PeakBytes > 0 ? memory.PeakBytes : null,
            Output = new OutputTails(output.Text, error.Text),
        });
    }

    private static (ProcessEnding Ending, TimeSpan Wall) Wait(
        ChildProcess child, ProcessRequest request, MemoryWatch memory, long started, CancellationToken cancellation)
    {
        using CancellationTokenRegistration kill = cancellation.Register(child.KillTree);
        ProcessEnding ending = ProcessEnding.Exited;
        while (true)
        {
            TimeSpan wait = request.WatchMemory ? memory.Look() : LongestWait;
            TimeSpan left = request.Timeout - Stopwatch.GetElapsedTime(started);
            wait = TimeSpan.FromTicks(Math.Max(Math.Min(wait.Ticks, left.Ticks), ShortestWait.Ticks));
            if (child.Process.WaitForExit(wait))
                break;
            if (ending != ProcessEnding.TimedOut && Stopwatch.GetElapsedTime(started) >= request.Timeout)
            {
                ending = ProcessEnding.TimedOut;
                child.KillTree();
            }
        }
        TimeSpan wall = Stopwatch.GetElapsedTime(started);
        return (ending == ProcessEnding.Exited && cancellation.IsCancellationRequested ? ProcessEnding.Cancelled : ending, wall);
    }

    private static void Drain(Task pumps, ProcessScope? scope, ProcessEnding ending)
    {
        if (ending == ProcessEnding.Exited && pumps.Wait(DrainTime))
            return;
        if (scope is not null)
            ProcessSweep.Kill(scope);
        pumps.Wait(DrainTime);
    }

    private static ChildUsage Usage() => OperatingSystem.IsWindows() ? default : UnixProcess.UsageOfChildren();

    // Windows keeps an ended program's CPU time with its handle; descendants are not in it.
    private static ChildUsage OwnUsage(Process process, ChildUsage before) => new(
        before.UserSeconds + process.UserProcessorTime.TotalSeconds, before.SystemSeconds + process.PrivilegedProcessorTime.TotalSeconds, 0);
}
