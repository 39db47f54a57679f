using System.Diagnostics;
using System.Runtime.InteropServices;
using Quickstart.Protocol;

namespace Quickstart.Measuring;

/// <summary>One launch: says hello, takes the case, warms up, and reports blocks until told to stop.</summary>
internal sealed class MeasuringWorker(ProtocolStream stream, string? slowdownText)
{
    private const double BlockSeconds = 0.15;
    private const int MostRequestsPerBlock = 64;

    private readonly Block block = new(MostRequestsPerBlock);

    public int Run()
    {
        try
        {
            SayHello();
            Instruction start = stream.Read("start");
            Slowdown slowdown = Slowdown.Parse(slowdownText, out string? fault) ?? throw new WorkerFault(fault!);
            CaseParameters parameters = CaseParameters.Of(start.Parameters);
            stream.WritePhase("load");
            Workload workload = new(parameters, start.Seed, slowdown);
            stream.WritePhase("warmup");
            double requestSeconds = WarmUp(workload, start);
            stream.WritePhase("measure");
            Measure(workload, start, requestSeconds);
            stream.Write(new DoneLine(workload.Checksum), ProtocolJson.Default.DoneLine);
            return 0;
        }
        catch (WorkerFault fault)
        {
            stream.Write(new ErrorLine(fault.Message), ProtocolJson.Default.ErrorLine);
            return 1;
        }
    }

    private void SayHello() => stream.Write(
        new Hello("quickstart-decoder", "1.0.0", new Dictionary<string, string> { ["runtime"] = RuntimeInformation.FrameworkDescription }),
        ProtocolJson.Default.Hello);

    /// <summary>The shortest request's seconds: the first one compiles the decoder and says nothing about the others.</summary>
    private static double WarmUp(Workload workload, Instruction start)
    {
        long began = Stopwatch.GetTimestamp();
        double shortest = workload.Run().Total;
        for (int count = 1; count < Math.Max(2, start.Warmup) || Stopwatch.GetElapsedTime(began).TotalSeconds < start.WarmupSeconds; count++)
            shortest = Math.Min(shortest, workload.Run().Total);
        return shortest;
    }

    private void Measure(Workload workload, Instruction start, double requestSeconds)
    {
        double blockSeconds = Math.Min(BlockSeconds, start.MostSeconds / 4);
        int requests = Math.Clamp((int)Math.Round(blockSeconds / requestSeconds), 1, MostRequestsPerBlock);
        int left = start.MostSamples;
        do
        {
            MeasureBlock(workload, Math.Clamp(left, 1, requests));
            left -= block.Count;
        }
        while (stream.Read("continue", "stop").Type == "continue");
    }

    private void MeasureBlock(Workload workload, int requests)
    {
        block.Clear();
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        for (int request = 0; request < requests; request++)
            block.Add(workload.Run(), workload.Clock);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        stream.Write(BlockLine.Of(block, allocated), ProtocolJson.Default.BlockLine);
    }
}
