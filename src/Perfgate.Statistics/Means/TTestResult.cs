namespace Perfgate.Statistics;

/// <summary>The answer of a t test.</summary>
/// <param name="T">Head minus baseline over its standard error; infinite when neither side varies and the means differ.</param>
/// <param name="DegreesOfFreedom">Whole for Student's test, usually not for Welch's.</param>
/// <param name="P">The p-value, 0 to 1.</param>
public sealed record TTestResult(double T, double DegreesOfFreedom, double P);
