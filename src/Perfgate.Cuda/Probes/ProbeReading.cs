using Perfgate.Quantities;

namespace Perfgate.Cuda.Probes;

/// <summary>One property of a device and its driver as it was just measured.</summary>
/// <param name="Value">In <paramref name="Unit"/>; null where it could not be found out, and then <paramref name="Meaning"/> ends with why.</param>
public sealed record ProbeReading(string Name, double? Value, Unit Unit, string Meaning);
