namespace Perfgate.Storage.Baselines;

/// <summary>What an operation did to the store's files.</summary>
/// <param name="Paths">Files written, in order.</param>
public sealed record ChangedFiles(IReadOnlyList<string> Paths);
