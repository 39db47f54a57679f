using System.Diagnostics;
using System.Runtime.InteropServices;
using Perfgate.Execution.Commands;
using Perfgate.Execution.Runs;
using Perfgate.Execution.Workers.Messages;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Execution.Workers;

/// <summary>Talks to one worker from its hello to its last line.</summary>
internal sealed class WorkerConversation(LaunchRequest request, WorkerChannel channel, WorkerMeasurement measurement)
{
    public const string Protocol = "perfgate/worker@1";

    private readonly StoppingRule rule = new(request.Benchmark.Sampling, request.DrivingMetric.Statistic);
    private readonly long startedAt = Stopwatch.GetTimestamp();
    private LaunchPhase phase = request.IdentifyOnly ? LaunchPhase.Identify : LaunchPhase.Load;
    private long? measuringSince;
    private StopReason? stoppedBy;
    private long stoppedAt;

    /// <summary>Who measured, as it announced itself; null before the hello.</summary>
    public string? Worker { get; private set; }

    public async Task<WorkerEnd> TalkAsync(CancellationToken cancellation)
    {
        request.Progress.Report(phase, []);
        while (true)
        {
            TimeSpan patience = Patience();
            WorkerInput input = patience <= TimeSpan.Zero ? new WorkerInput.Silent() : await channel.ReceiveAsync(patience, cancellation);
            if (await AnswerAsync(input) is WorkerEnd end)
                return end;
        }
    }

    // After stop the whole rest counts, and of an identification all: a worker that chats on would never end.
    private TimeSpan Patience() => (request.IdentifyOnly, stoppedBy) switch
    {
        (true, _) => request.Benchmark.Timeout - Stopwatch.GetElapsedTime(startedAt),
        (_, null) => request.Benchmark.Timeout,
        _ => request.Benchmark.Timeout - Stopwatch.GetElapsedTime(stoppedAt),
    };

    private async Task<WorkerEnd?> AnswerAsync(WorkerInput input) => input switch
    {
        WorkerInput.Said said => await AnswerAsync(said.Message),
        WorkerInput.Broken broken => WorkerEnd.Fault(broken.Sentence),
        WorkerInput.Closed => new WorkerEnd(LaunchStatus.Failed) { EndedEarly = true },
        WorkerInput.Cancelled => new WorkerEnd(LaunchStatus.Cancelled, CommandFaults.Cancelled()),
        _ when request.IdentifyOnly => new WorkerEnd(LaunchStatus.TimedOut, WorkerFaults.NoCodeInTime(request.Benchmark.Timeout)),
        _ when stoppedBy is null => new WorkerEnd(LaunchStatus.TimedOut, WorkerFaults.Silent(request.Benchmark.Timeout)),
        _ => new WorkerEnd(LaunchStatus.TimedOut, WorkerFaults.StaysAfterStop(request.Benchmark.Timeout)),
    };

    private async Task<WorkerEnd?> AnswerAsync(WorkerMessage message)
    {
        switch (message)
        {
            case HelloMessage hello:
                return await GreetAsync(hello);
            case SkipMessage skip:
                return new WorkerEnd(LaunchStatus.Skipped, skip.Reason) { SaidGoodbye = true };
            case ErrorMessage error:
                return new WorkerEnd(LaunchStatus.Failed, WorkerFaults.Failed(error.Message)) { SaidGoodbye = true };
            case PhaseMessage when Worker is null:
                return WorkerEnd.Fault(WorkerFaults.BeforeHello("phase"));
            case PhaseMessage entered:
                Enter(entered.Phase);
                return null;
            case BlockMessage block:
                return await TakeAsync(block);
            case DoneMessage done:
                return Worker is null ? WorkerEnd.Fault(WorkerFaults.BeforeHello("done")) : Finish(done);
            default:
                throw new UnreachableException($"No answer to {message.GetType().Name}.");
        }
    }

    private async Task<WorkerEnd?> GreetAsync(HelloMessage hello)
    {
        if (Worker is not null)
            return WorkerEnd.Fault(WorkerFaults.SecondHello());
        if (hello.Protocol != Protocol)
            return WorkerEnd.Fault(WorkerFaults.WrongVersion(hello.Protocol, Protocol));
        Worker = WorkerName.Of(hello);
        await channel.SendAsync(Start(), ProtocolJson.Of<StartMessage>());
        return null;
    }

    private void Enter(string name)
    {
        if (request.IdentifyOnly)
            return;
        phase = name switch { "warmup" => LaunchPhase.WarmUp, "measure" => LaunchPhase.Measure, _ => LaunchPhase.Load };
        if (phase == LaunchPhase.Measure)
            measuringSince ??= Stopwatch.GetTimestamp();
        request.Progress.Report(phase, measurement.Of(request.DrivingMetric.Name));
    }

    private async Task<WorkerEnd?> TakeAsync(BlockMessage block)
    {
        if (Worker is null)
            return WorkerEnd.Fault(WorkerFaults.BeforeHello("block"));
        if (request.IdentifyOnly)
            return WorkerEnd.Fault(WorkerFaults.MeasuresUnasked());
        if (stoppedBy is not null)
            return WorkerEnd.Fault(WorkerFaults.BlockAfterStop());
        if (measurement.Add(block) is string fault)
            return WorkerEnd.Fault(fault);
        phase = LaunchPhase.Measure;
        measuringSince ??= Stopwatch.GetTimestamp();
        List<double> samples = measurement.Of(request.DrivingMetric.Name);
        request.Progress.Report(phase, samples);
        stoppedBy = Decide(samples, Stopwatch.GetElapsedTime(measuringSince.Value));
        stoppedAt = Stopwatch.GetTimestamp();
        await channel.SendAsync(stoppedBy is StopReason reason ? ReplyMessage.Stop(Word(reason)) : ReplyMessage.Continue, ProtocolJson.Of<ReplyMessage>());
        return null;
    }

    // A metric that never comes has no samples to count: time ends that launch.
    private StopReason? Decide(List<double> samples, TimeSpan elapsed) =>
        samples.Count == 0 && elapsed >= request.Benchmark.Sampling.MostTime ? StopReason.TimeCap : rule.Decide(CollectionsMarshal.AsSpan(samples), elapsed);

    // Nobody vouches for the code of a program under test, and digests say nothing of what is read from files.
    private Dictionary<string, string>? CodeOf(DoneMessage done) => request.Benchmark.Subject is Subject.Cuda cuda && cuda.IsKnownByCode() ? done.Code : null;

    private WorkerEnd Finish(DoneMessage done)
    {
        if (request.IdentifyOnly)
            return new WorkerEnd(LaunchStatus.Measured) { SaidGoodbye = true, Code = CodeOf(done) };
        if (done.Summary is { } summary && !summary.Values.All(double.IsFinite))
            return WorkerEnd.Fault(WorkerFaults.NotFinite("the summary")) with { SaidGoodbye = true };
        MetricName[] missing = [.. measurement.Missing];
        if (missing.Length > 0)
            return WorkerEnd.Fault(NeverCame(missing)) with { SaidGoodbye = true };
        int attempts = measurement.Of(request.DrivingMetric.Name).Count + measurement.Dropped;
        string[] invalid = [.. done.Invalid ?? [], .. measurement.Dropped * 4L > attempts ? new[] { WorkerFaults.TooManyDropped(measurement.Dropped, attempts, measurement.DropReasons) } : []];
        WorkerEnd end = invalid.Length > 0 ? new WorkerEnd(LaunchStatus.Invalid, string.Join("; ", invalid)) : new WorkerEnd(LaunchStatus.Measured);
        return end with
        {
            SaidGoodbye = true,
            StoppedBy = stoppedBy ?? StopReason.WorkerEnded,
            Checksum = done.Checksum,
            Summary = done.Summary ?? [],
            Code = CodeOf(done),
            Doubts = done.Doubts is { Length: > 0 } doubts ? doubts : null,
        };
    }

    private string NeverCame(MetricName[] missing) =>
        request.Benchmark.Subject is Subject.Python ? WorkerFaults.NeverCame(missing, PythonMetrics.Needs) : WorkerFaults.NeverCame(missing);

    private StartMessage Start()
    {
        Case item = request.Planned.Case;
        Sampling sampling = item.Benchmark.Sampling;
        return new StartMessage
        {
            Case = item.Id.Value,
            Benchmark = item.Benchmark.Name.Value,
            Parameters = item.Parameters.ToDictionary(parameter => parameter.Axis, parameter => parameter.Value),
            Seed = WorkSeed.Of(item.Id),
            Warmup = sampling.WarmUp,
            WarmupSeconds = sampling.WarmUpTime.TotalSeconds,
            FewestSamples = sampling.FewestSamples,
            MostSamples = sampling.MostSamples,
            MostSeconds = sampling.MostTime.TotalSeconds,
            Cuda = item.Benchmark.Subject as Subject.Cuda,
            IdentifyOnly = request.IdentifyOnly,
        };
    }

    private static string Word(StopReason reason) => reason switch
    {
        StopReason.Precision => "precision",
        StopReason.SampleCap => "sample_cap",
        StopReason.NoiseSettled => "noise_settled",
        _ => "time_cap",
    };
}
