using System.Globalization;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Comparisons;

/// <summary>How many samples lie beyond a limit on a quantile, and what that says of the share of all that are to come.</summary>
/// <param name="Allowed">The share that may lie beyond: 1 % for "p99 at most".</param>
/// <param name="FewestSamples">See <see cref="Limit.FewestSamples"/>.</param>
/// <param name="DesignEffect">How much more launches differ in their share than chance would have it, at least 1 (Rao and Scott 1992): samples of a launch are not independent.</param>
internal sealed record BeyondLimit(int Hits, int Samples, double Allowed, int FewestSamples, double DesignEffect)
{
    /// <summary>95 % upper bound (Clopper and Pearson) of the share beyond.</summary>
    public double Upper => BinomialBound.Upper(Hits / DesignEffect, Samples / DesignEffect);

    public double Lower => BinomialBound.Lower(Hits / DesignEffect, Samples / DesignEffect);

    /// <param name="allowed">The limit's <see cref="Limit.AllowedShare"/>.</param>
    public static BeyondLimit Count(Limit limit, double allowed, double[][] launches)
    {
        int[] hits = [.. launches.Select(values => values.Count(value => IsBeyond(limit, value)))];
        int samples = launches.Sum(values => values.Length);
        double share = (double)hits.Sum() / samples;
        double between = launches.Length < 2 ? 0 : launches.Zip(hits, (values, count) => values.Length * Math.Pow((double)count / values.Length - share, 2)).Sum() / (launches.Length - 1);
        double effect = share is > 0 and < 1 ? Math.Max(1, between / (share * (1 - share))) : 1;
        return new BeyondLimit(hits.Sum(), samples, allowed, limit.FewestSamples, effect);
    }

    public static bool IsBeyond(Limit limit, double value) =>
        limit.Comparison == LimitComparison.AtMost ? value > limit.Bound.Value : value < limit.Bound.Value;

    public string Describe(LimitState state)
    {
        string bound = state == LimitState.Violated ? $"at least {Percent(Lower)}" : $"at most {Percent(Upper)}";
        string text = string.Create(CultureInfo.InvariantCulture, $"{Hits} of {Samples} samples beyond the limit: {bound} of all (95 % bound) against {Percent(Allowed)} allowed");
        if (DesignEffect >= 1.5)
            text += "; launches disagree, so the samples count for fewer";
        return state == LimitState.Undecided && Samples < FewestSamples ? $"{text}; at least {FewestSamples} samples are needed" : text;
    }

    private static string Percent(double share) => new Ratio(share).ToString();
}
