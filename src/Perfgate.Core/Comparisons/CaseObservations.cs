using Perfgate.Measurements;
using Perfgate.Statistics;

namespace Perfgate.Comparisons;

/// <summary>What was seen of a case's measured launches on a side, beside their samples.</summary>
public sealed record CaseObservations
{
    public static readonly CaseObservations None = new();

    /// <summary>Launches that ended as measured.</summary>
    public int Launches { get; init; }

    /// <summary>What launches summed up about themselves, median over them; only of kinds that perfgate measures itself.</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; init; } = new Dictionary<string, double>();

    /// <summary>Samples measured and thrown away, by reason, all launches together.</summary>
    public IReadOnlyList<DroppedSamples> Dropped { get; init; } = [];

    public IReadOnlyList<DeviceRange> Devices { get; init; } = [];

    public IReadOnlyList<LaunchDoubt> Doubts { get; init; } = [];

    public static CaseObservations Of(IReadOnlyList<Launch> measured, IReadOnlyDictionary<string, double> numbers) => new()
    {
        Launches = measured.Count,
        Numbers = numbers,
        Dropped = [.. measured.SelectMany(launch => launch.Dropped).GroupBy(dropped => dropped.Reason, dropped => dropped.Count).Select(counts => new DroppedSamples(counts.Key, Sum(counts)))],
        Devices = [.. Ranges(measured)],
        Doubts = [.. measured.SelectMany(launch => (launch.Doubts ?? []).Distinct()).GroupBy(doubt => doubt).Select(found => new LaunchDoubt(found.Key, found.Count()))],
    };

    private static IEnumerable<DeviceRange> Ranges(IReadOnlyList<Launch> measured) =>
        from launch in measured
        from reading in launch.Devices
        from value in reading.Values
        group value.Value by (reading.Device, Name: value.Key) into values
        orderby values.Key.Device, values.Key.Name
        select new DeviceRange(values.Key.Device, values.Key.Name, values.Min(), Quantile.Median([.. values]), values.Max());

    // A record from elsewhere may count more than fit.
    private static int Sum(IEnumerable<int> counts) => (int)Math.Min(int.MaxValue, counts.Sum(count => (long)count));
}
