namespace Perfgate.Measurements;

/// <summary>One reading of a device's state a worker took (temperature, SM clock, power, ...): values by name, in base units.</summary>
/// <param name="Device">The device's name or index as the worker calls it.</param>
/// <param name="AtSeconds">Seconds since the worker started.</param>
public sealed record DeviceReading(string Device, double AtSeconds, IReadOnlyDictionary<string, double> Values);
