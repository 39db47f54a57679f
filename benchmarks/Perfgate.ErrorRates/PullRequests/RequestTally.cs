using Perfgate.Comparisons;

namespace Perfgate.ErrorRates.PullRequests;

/// <summary>How one pull request was judged; its first rows are the changed ones.</summary>
internal sealed record RequestTally(int FalseRows, int Caught, int Inconclusive, int Launches)
{
    public static RequestTally Of(ComparisonRow[] rows, int changed, int launches) => new(
        rows.Skip(changed).Count(row => row.Blocks),
        rows.Take(changed).Count(row => row.Blocks),
        rows.Count(row => row.Outcome == Outcome.Inconclusive),
        launches);
}
