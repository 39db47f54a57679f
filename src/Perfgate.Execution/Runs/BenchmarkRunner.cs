using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Perfgate.Plans;

namespace Perfgate.Execution.Runs;

/// <summary>Runs a plan: set-ups, launches in the plan's order, then rounds of confirming launches, tear-downs whatever happens.</summary>
public static class BenchmarkRunner
{
    /// <summary>
    /// The events of the run as they happen. On cancellation the current child and its descendants are killed, its launch is reported as
    /// cancelled, the tear-downs run, and the stream ends without throwing; a reader that stops reading early cancels the run too.
    /// </summary>
    /// <param name="sides">The folder of the suite for every side of the plan.</param>
    public static async IAsyncEnumerable<RunEvent> RunAsync(
        RunPlan plan,
        IReadOnlyDictionary<Side, SideFolder> sides,
        RunSettings settings,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        Channel<RunEvent> events = Channel.CreateUnbounded<RunEvent>(new UnboundedChannelOptions { SingleReader = true });
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task run = Task.Run(() => RunAsync(plan, sides, settings, events.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (RunEvent item in events.Reader.ReadAllAsync(CancellationToken.None))
                yield return item;
        }
        finally
        {
            await stop.CancelAsync();
            await run;
        }
    }

    private static async Task RunAsync(
        RunPlan plan, IReadOnlyDictionary<Side, SideFolder> sides, RunSettings settings, ChannelWriter<RunEvent> events, CancellationToken cancellation)
    {
        try
        {
            using RunSequence sequence = new(plan, sides, settings, item => events.TryWrite(item));
            await sequence.RunAsync(cancellation);
        }
        finally
        {
            events.Complete();
        }
    }
}
