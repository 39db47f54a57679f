namespace Perfgate.Cuda.Telemetry;

/// <summary>Memory errors since the last reset of the device.</summary>
public sealed record DeviceErrors(Reading<ulong> Corrected, Reading<ulong> Uncorrected);
