namespace Perfgate.Measurements;

/// <summary>Seconds spent in one named part of the work (tokenize, attention, ...), one value an iteration, for the latency breakdown.</summary>
public sealed record SpanSeries(string Name, IReadOnlyList<double> Seconds);
