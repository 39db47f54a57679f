namespace Perfgate.Suites;

/// <summary>A named parameter of a benchmark and the values it takes, in the order of the suite file.</summary>
public sealed record Axis(string Name, IReadOnlyList<string> Values);
