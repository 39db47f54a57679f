using System.Globalization;
using Perfgate.Measurements;

namespace Perfgate.Cuda.Measuring.Samples;

/// <summary>Counts thrown away samples by reason, for the block and for the launch.</summary>
internal sealed class DropBook
{
    private readonly Dictionary<string, int> block = [];
    private readonly Dictionary<string, int> launch = [];

    public string Reasons => string.Join(", ", launch.Select(drop => string.Create(CultureInfo.InvariantCulture, $"{drop.Key} ({drop.Value})")));

    public void Add(string reason, int samples = 1)
    {
        if (samples == 0)
            return;
        block[reason] = block.GetValueOrDefault(reason) + samples;
        launch[reason] = launch.GetValueOrDefault(reason) + samples;
    }

    /// <summary>What was dropped since the last call.</summary>
    public IReadOnlyList<DroppedSamples> EndBlock()
    {
        DroppedSamples[] dropped = [.. block.Select(drop => new DroppedSamples(drop.Key, drop.Value))];
        block.Clear();
        return dropped;
    }
}
