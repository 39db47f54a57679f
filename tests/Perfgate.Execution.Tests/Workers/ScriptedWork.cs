using Perfgate.Diagnostics;
using Perfgate.Measurements;
using Perfgate.Quantities;
using Perfgate.Suites;
using Perfgate.Works;

namespace Perfgate.Execution.Tests.Workers;

/// <summary>Work that measures nothing and remembers how it was driven.</summary>
internal sealed class ScriptedWork(WorkRequest request) : IWork
{
    public WorkRequest Request { get; } = request;

    public List<string> Calls { get; } = [];

    public WorkStart Start { get; init; } = new WorkStart.Ready(new Dictionary<string, string> { ["scale"] = "0a1b" });

    public Diagnostic? Cold { get; init; }

    public Diagnostic? Broken { get; init; }

    public WorkSummary Summary { get; init; } = new() { Numbers = new Dictionary<string, double> { ["registers"] = 32 }, Checksum = "c0ffee" };

    public WorkStart Prepare()
    {
        Calls.Add("prepare");
        return Start;
    }

    public Diagnostic? WarmUp()
    {
        Calls.Add("warm up");
        return Cold;
    }

    public Result<WorkBlock> Measure()
    {
        Calls.Add("measure");
        if (Broken is Diagnostic fault && Calls.Count(call => call == "measure") > 1)
            return Result.Failure<WorkBlock>(fault);
        return Result.Success(new WorkBlock
        {
            Samples = [new SampleSeries(MetricName.GpuTime, Unit.Seconds, [1e-3, 2e-3])],
            At = [0.1, 0.2],
            Spans = [new SpanSeries("norm", [5e-4])],
            Counters = new Dictionary<string, double> { ["bytes"] = 64 },
            Dropped = [new DroppedSamples("throttled", 0)],
            Devices = [new DeviceReading("0", 0.3, new Dictionary<string, double> { ["sm_clock_hz"] = 1.4e9 })],
        });
    }

    public Result<WorkSummary> Finish()
    {
        Calls.Add("finish");
        return Result.Success(Summary);
    }

    public void Dispose() => Calls.Add("dispose");
}
