namespace Perfgate.Cuda.Measuring;

/// <summary>What a watch over a whole launch found.</summary>
/// <param name="Invalid">Why the launch must not be trusted, as sentences.</param>
/// <param name="Doubts">As sentences.</param>
/// <param name="Numbers">Energy, throttled time, memory, by name with the unit at its end.</param>
internal sealed record WatchSummary(IReadOnlyList<string> Invalid, IReadOnlyList<string> Doubts, IReadOnlyDictionary<string, double> Numbers);
