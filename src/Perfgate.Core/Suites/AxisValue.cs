namespace Perfgate.Suites;

/// <summary>One axis with the value it has in a case.</summary>
public readonly record struct AxisValue(string Axis, string Value);
