namespace Perfgate.Statistics;

/// <summary>What a test looks for. Tests compare head with baseline, so <see cref="Greater"/> means that head tends to be greater.</summary>
public enum Alternative
{
    TwoSided,
    Greater,
    Less,
}
