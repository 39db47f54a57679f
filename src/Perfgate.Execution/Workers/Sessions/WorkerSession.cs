using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Perfgate.Diagnostics;
using Perfgate.Execution.Workers.Messages;
using Perfgate.Suites;
using Perfgate.Works;

namespace Perfgate.Execution.Workers.Sessions;

/// <summary>The worker's side of the worker protocol, for the kinds that perfgate measures itself. One case, then the process ends.</summary>
/// <param name="fromPerfgate">Lines of the perfgate that started this process.</param>
/// <param name="open">Makes the work that was asked for. Called once.</param>
public sealed class WorkerSession(Stream fromPerfgate, Stream toPerfgate, WorkerIdentity identity, Func<WorkRequest, IWork> open)
{
    private readonly LineReader reader = new(fromPerfgate, WorkerChannel.LongestLine);

    /// <summary>True when the session came to an end both sides know of; false when the other side went away or spoke nonsense.</summary>
    public async Task<bool> RunAsync()
    {
        try
        {
            Send(Hello(), ProtocolJson.Of<HelloMessage>());
            if (await ReceiveAsync(ProtocolJson.Of<StartMessage>()) is not { } start)
                return false;
            if (start.Cuda is null)
            {
                Fail(Diagnostic.Error("PG2015", "There is nothing in the start message that this worker measures.", "Both sides must be the same version of perfgate."));
                return true;
            }
            using IWork work = open(Request(start, start.Cuda));
            return await MeasureAsync(work, start);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task<bool> MeasureAsync(IWork work, StartMessage start)
    {
        Phase("load");
        switch (work.Prepare())
        {
            case WorkStart.Skipped skipped:
                Send(new SkipMessage { Type = "skip", Reason = skipped.Reason }, ProtocolJson.Of<SkipMessage>());
                return true;
            case WorkStart.Failed failed:
                return Fail(failed.Fault);
            case WorkStart.Ready ready when start.IdentifyOnly:
                Send(new DoneMessage { Type = "done", Code = ready.Code.ToDictionary() }, ProtocolJson.Of<DoneMessage>());
                return true;
            case WorkStart.Ready ready:
                Phase("warmup");
                return work.WarmUp() is Diagnostic cold ? Fail(cold) : await SampleAsync(work, ready);
            default:
                throw new InvalidOperationException("Unknown start of work.");
        }
    }

    private async Task<bool> SampleAsync(IWork work, WorkStart.Ready ready)
    {
        Phase("measure");
        while (true)
        {
            Result<WorkBlock> block = work.Measure();
            if (!block.Succeeded)
                return Fail(block.Diagnostics[0]);
            Send(BlockMessage.Of(block.Value), ProtocolJson.Of<BlockMessage>());
            if (await ReceiveAsync(ProtocolJson.Of<ReplyMessage>()) is not { } reply)
                return false;
            if (reply.Type == "stop")
                break;
        }
        Result<WorkSummary> summary = work.Finish();
        if (!summary.Succeeded)
            return Fail(summary.Diagnostics[0]);
        Send(DoneMessage.Of(summary.Value, ready.Code), ProtocolJson.Of<DoneMessage>());
        return true;
    }

    private HelloMessage Hello() => new()
    {
        Type = "hello",
        Protocol = WorkerConversation.Protocol,
        Name = identity.Name,
        Version = identity.Version,
        Properties = identity.Properties.ToDictionary(),
    };

    private static WorkRequest Request(StartMessage start, Subject.Cuda subject) => new()
    {
        Case = start.Case,
        Subject = subject,
        Parameters = [.. start.Parameters.Select(parameter => new AxisValue(parameter.Key, parameter.Value))],
        Seed = start.Seed,
        IdentifyOnly = start.IdentifyOnly,
        Sampling = new Sampling
        {
            WarmUp = start.Warmup,
            WarmUpTime = TimeSpan.FromSeconds(start.WarmupSeconds),
            FewestSamples = start.FewestSamples,
            MostSamples = start.MostSamples,
            MostTime = TimeSpan.FromSeconds(start.MostSeconds),
        },
    };

    private void Phase(string name) => Send(new PhaseMessage { Type = "phase", Phase = name }, ProtocolJson.Of<PhaseMessage>());

    private bool Fail(Diagnostic fault)
    {
        Send(new ErrorMessage { Type = "error", Message = $"{fault.Id}: {fault.Sentence} {fault.NextStep}".TrimEnd() }, ProtocolJson.Of<ErrorMessage>());
        return true;
    }

    private void Send<T>(T message, JsonTypeInfo<T> type)
    {
        toPerfgate.Write([.. JsonSerializer.SerializeToUtf8Bytes(message, type), (byte)'\n']);
        toPerfgate.Flush();
    }

    private async Task<T?> ReceiveAsync<T>(JsonTypeInfo<T> type)
        where T : class
    {
        (ReadOnlyMemory<byte>? line, bool tooLong) = await reader.ReadAsync();
        if (line is not { } text || tooLong)
            return null;
        try
        {
            return JsonSerializer.Deserialize(text.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
