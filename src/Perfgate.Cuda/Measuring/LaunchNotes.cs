using System.Globalization;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Measuring.Samples;
using Perfgate.Cuda.Pipelines;
using Perfgate.Works;

namespace Perfgate.Cuda.Measuring;

/// <summary>What is to be said of a launch at its end, gathered as it goes.</summary>
internal sealed class LaunchNotes
{
    private const double MostStarved = 0.1;

    private readonly Dictionary<string, double> numbers = [];
    private readonly List<string> invalid = [];
    private readonly List<string> doubts = [];
    private ulong? freeAtFirst;
    private int attempts;
    private int starved;

    public void Invalid(string reason) => invalid.Add(reason);

    public void Doubt(string doubt) => doubts.Add(doubt);

    public void Number(string name, double value) => numbers[name] = value;

    /// <summary>The first reading is what others use; the most that was taken since is this process's.</summary>
    public void Memory(MemoryUse memory)
    {
        freeAtFirst ??= memory.FreeBytes;
        double used = memory.FreeBytes < freeAtFirst ? freeAtFirst.Value - memory.FreeBytes : 0;
        Number("peak_device_memory_bytes", Math.Max(used, numbers.GetValueOrDefault("peak_device_memory_bytes")));
    }

    public void Starved(int samples, int of) => (starved, attempts) = (starved + samples, attempts + of);

    public void Join(PreparedPipeline pipeline, Bench bench, TimingCase timing, double firstLaunch, ulong flushBytes)
    {
        foreach ((string name, double value) in pipeline.Numbers)
            Number(name, value);
        Number("first_launch_s", firstLaunch);
        Number("flush_bytes", flushBytes);
        Number("blocked_by_value", bench.Blocker.IsByValue ? 1 : 0);
        if (bench.Graph is { } graph)
        {
            Number("instantiate_s", graph.InstantiateSeconds);
            Number("upload_s", graph.UploadSeconds);
            Number("graph_nodes", graph.Nodes);
        }
        if (bench.Unblocked is string reason)
            Doubt($"unblocked: {reason}, so gaps of the host's making may lie in the times");
        if (timing.FeedsBack)
            Doubt("the content of `inout` buffers is put back before each batch only, so the launches of a batch work on what the ones before left");
    }

    public void Join(LaunchBook book)
    {
        Number("samples_attempted", book.Attempts);
        if (book.Quantum is double quantum)
            Number("event_quantum_s", quantum);
        if (book.IsFrozen)
            Invalid("frozen clock: all event times are the same");
        doubts.AddRange(book.Doubts());
        if (starved > MostStarved * attempts)
            Doubt(string.Create(CultureInfo.InvariantCulture, $"in {starved} of {attempts} batches the device waited for the host, so their times are those of queueing; time it as a `graph`"));
    }

    public void Join(WatchSummary watched)
    {
        foreach ((string name, double value) in watched.Numbers)
            Number(name, value);
        invalid.AddRange(watched.Invalid);
        doubts.AddRange(watched.Doubts);
    }

    /// <summary>Only where nothing but iterations ran between the readings: the energy of flushes would be counted too.</summary>
    public void EnergyOf(double iterations)
    {
        if (numbers.TryGetValue("energy_j", out double energy) && iterations > 0)
            Number("energy_per_iteration_j", energy / iterations);
    }

    public WorkSummary ToSummary(OutputDigest checksum) => new() { Numbers = numbers, Checksum = checksum.Value, Invalid = invalid, Doubts = doubts };
}
