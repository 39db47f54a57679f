namespace Perfgate.Plans;

/// <summary>Which state of the code a launch measures. A run against history has only the head side.</summary>
public enum Side
{
    Head,
    Base,
}
