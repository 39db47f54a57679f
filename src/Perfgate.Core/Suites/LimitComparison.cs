namespace Perfgate.Suites;

/// <summary>How a hard limit bounds its metric.</summary>
public enum LimitComparison
{
    AtMost,
    AtLeast,
}
