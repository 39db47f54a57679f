namespace Perfgate.Cli.Outputs;

/// <summary>A row that could not be calibrated.</summary>
internal sealed record UncalibratedOutput(string Case, string? Metric, string Reason);
