namespace Perfgate.Measurements;

/// <summary>Where one reading of a device moved over all launches of a side, in its base unit.</summary>
/// <param name="Name">The reading's name, with the unit at its end: <c>sm_clock_hz</c>, <c>temperature_c</c>.</param>
public sealed record DeviceRange(string Device, string Name, double Lowest, double Median, double Highest);
