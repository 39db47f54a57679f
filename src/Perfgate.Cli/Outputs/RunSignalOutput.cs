namespace Perfgate.Cli.Outputs;

/// <summary>A Western Electric rule that is met at a run.</summary>
internal sealed record RunSignalOutput(string Run, int Rule, string Name, bool Above);
