namespace Perfgate.Reporting.JUnit;

/// <summary>A test case to be: what JUnit calls it and how it ended.</summary>
internal sealed record JUnitCase(string Name, JUnitResult Result, string Message)
{
    /// <summary>Seconds; null where the value is no time.</summary>
    public double? Seconds { get; init; }

    /// <summary>The kind of failure or error: an outcome's word.</summary>
    public string Type { get; init; } = "";
}
