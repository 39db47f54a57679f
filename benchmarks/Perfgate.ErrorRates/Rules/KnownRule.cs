namespace Perfgate.ErrorRates.Rules;

/// <summary>A rule that is in use elsewhere.</summary>
/// <param name="Alarms">Whether it calls one new launch slower, given the launches before it.</param>
public sealed record KnownRule(string Name, Func<double[][], double[], bool> Alarms);
