namespace Quickstart.Protocol;

internal sealed record SampleValues(string Unit, ReadOnlyMemory<double> Values);
