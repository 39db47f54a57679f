namespace Perfgate.Cuda.Measuring.Watches;

/// <summary>The numbers of a watched launch.</summary>
internal static class WatchNumbers
{
    /// <summary>Seconds. The energy counter is refreshed every few tens of milliseconds, and power is an average: below this they mean nothing.</summary>
    public const double ShortestForEnergy = 1;

    public static IReadOnlyDictionary<string, double> Of(IReadOnlyList<Boundary> boundaries)
    {
        Dictionary<string, double> numbers = [];
        if (boundaries.Count < 2)
            return numbers;
        (Boundary first, Boundary last) = (boundaries[0], boundaries[^1]);
        double seconds = first.SecondsUntil(last);
        if (Throttling.PowerCapped(first, last) is double capped)
            numbers["power_capped_ratio"] = capped;
        if (Throttling.Seconds(first.Reading, last.Reading) is double throttled)
            numbers["throttled_s"] = throttled;
        if (seconds >= ShortestForEnergy && Growth.Of(first.Reading.Counters.EnergyMillijoules, last.Reading.Counters.EnergyMillijoules) is > 0 and ulong millijoules)
        {
            numbers["energy_j"] = millijoules / 1e3;
            numbers["power_w"] = millijoules / 1e3 / seconds;
        }
        int[] temperatures = [.. boundaries.Select(boundary => boundary.Reading.Temperature.TryGet(out int celsius) ? (int?)celsius : null).OfType<int>()];
        if (temperatures.Length > 0)
            numbers["temperature_peak_celsius"] = temperatures.Max();
        return numbers;
    }
}
