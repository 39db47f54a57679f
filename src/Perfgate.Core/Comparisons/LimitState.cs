namespace Perfgate.Comparisons;

public enum LimitState
{
    Held,
    Violated,

    /// <summary>Too few samples for the statistic, or the launches disagree.</summary>
    Undecided,
}
