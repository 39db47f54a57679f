namespace Perfgate.Cli.Outputs;

/// <summary>In how many draws the suite would have blocked or warned although nothing changed.</summary>
internal sealed record FalseAlarmOutput(int Draws, int Blocked, int Warned, int FewestBaselineLaunches, int MostBaselineLaunches, int FewestHeadLaunches, int MostHeadLaunches);
