using System.Text;
using Perfgate.Execution.Workers;
using Perfgate.Execution.Workers.Messages;
using Perfgate.Quantities;
using Perfgate.Suites;
using Perfgate.TestKit;

namespace Perfgate.Execution.Tests.Workers;

/// <summary>Whatever a worker writes is a message or a fault, never an exception.</summary>
public sealed class WorkerMutationTests
{
    private static readonly Metric Ttft = new() { Name = new MetricName("ttft"), Unit = Unit.Seconds, Better = Direction.Lower };

    [Theory]
    [InlineData("""{"type":"hello","protocol":"perfgate/worker@1","name":"decoder","version":"1.2.0","properties":{"runtime":"3.1"}}""")]
    [InlineData("""{"type":"phase","phase":"warmup"}""")]
    [InlineData("""{"type":"block","samples":{"ttft":{"unit":"ms","values":[4.1,4.2]}},"spans":{"attention":[0.0011,0.0012]},"counters":{"tokens":64},"dropped":[{"reason":"throttled","count":2}],"devices":[{"device":"0","at_seconds":1.2,"values":{"temperature_c":61}}]}""")]
    [InlineData("""{"type":"done","checksum":"9f2c"}""")]
    [InlineData("""{"type":"skip","reason":"no CUDA device"}""")]
    [InlineData("""{"type":"error","message":"out of memory"}""")]
    public void A_mutated_line_is_taken_or_refused(string line)
    {
        foreach (byte[] content in Mutations.Of(Encoding.UTF8.GetBytes(line), 4000))
        {
            WorkerInput input = WorkerLine.Parse(content);
            if (input is WorkerInput.Said { Message: BlockMessage block })
                new WorkerMeasurement([Ttft]).Add(block);
            else if (input is WorkerInput.Said { Message: HelloMessage hello })
                WorkerName.Of(hello).ShouldNotBeNull();
        }
    }
}
