namespace Perfgate.Execution.Workers.Sessions;

/// <summary>Who measures: the hello of perfgate's own worker.</summary>
/// <param name="Properties">Versions that matter (<c>driver</c>, <c>nvrtc</c>).</param>
public sealed record WorkerIdentity(string Name, string Version, IReadOnlyDictionary<string, string> Properties);
