namespace Perfgate.Measurements;

/// <summary>Samples the worker measured and threw away, counted by reason (<c>throttled</c>, <c>clock below reference</c>).</summary>
public sealed record DroppedSamples(string Reason, int Count);
