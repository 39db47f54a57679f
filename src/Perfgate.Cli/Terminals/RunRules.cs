using Perfgate.Statistics;

namespace Perfgate.Cli.Terminals;

/// <summary>The Western Electric rules in words.</summary>
internal static class RunRules
{
    public static string Name(RunRule rule) => rule switch
    {
        RunRule.OneBeyondThreeSigma => "one beyond 3 sigma",
        RunRule.TwoOfThreeBeyondTwoSigma => "two of three beyond 2 sigma",
        RunRule.FourOfFiveBeyondOneSigma => "four of five beyond 1 sigma",
        _ => "eight on one side",
    };
}
