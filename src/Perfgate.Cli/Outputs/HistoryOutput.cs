namespace Perfgate.Cli.Outputs;

/// <summary>What <c>history --format json</c> prints. Values are in the row's unit, ratios are fractions.</summary>
internal sealed record HistoryOutput(string Suite, string EnvironmentClass, IReadOnlyList<HistoryRowOutput> Rows);
