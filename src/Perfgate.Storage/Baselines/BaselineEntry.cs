using Perfgate.Baselines;

namespace Perfgate.Storage.Baselines;

/// <summary>A baseline with the file it lies in.</summary>
public sealed record BaselineEntry(string Path, Baseline Baseline);
