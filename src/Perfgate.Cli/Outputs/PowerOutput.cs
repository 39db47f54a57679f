namespace Perfgate.Cli.Outputs;

/// <summary>What <c>power --format json</c> prints. Ratios are fractions.</summary>
internal sealed record PowerOutput(string Suite, string? EnvironmentClass, double Change, IReadOnlyList<PowerRowOutput> Rows);
