using System.Text.RegularExpressions;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>Reads hard limits: <c>[statistic] metric (&lt;=|&gt;=) quantity</c>; inside a metric its name is left out.</summary>
internal static partial class LimitReading
{
    /// <param name="units">Unit of every metric the benchmark has.</param>
    /// <param name="own">The metric the limits stand in, with the statistic it is gated by; null for the benchmark's list.</param>
    public static IEnumerable<(Limit Limit, Spot At)> Read(OneOrMany? document, Spot at, IReadOnlyDictionary<string, Unit> units, Metric? own)
    {
        for (int index = 0; index < document?.Items.Count; index++)
        {
            Spot item = document.IsList ? at.Item(index) : at;
            if (document.Items[index] is { } text && Read(text.Text, item, units, own) is { } limit)
                yield return (limit, item);
        }
    }

    private static Limit? Read(string text, Spot at, IReadOnlyDictionary<string, Unit> units, Metric? own)
    {
        string example = own is null ? "p99 ttft <= 200 ms" : "p99 <= " + Quantities.Example(own.Unit);
        Match parts = Pattern().Match(text);
        string[] words = parts.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool fits = parts.Success && (own is null ? words.Length is 1 or 2 : words.Length <= 1);
        if (!fits)
        {
            at.Add(SuiteFaults.BadLimit(at, text, example));
            return null;
        }

        string? statisticWord = own is not null ? words.FirstOrDefault() : words.Length == 2 ? words[0] : null;
        SampleStatistic statistic = own?.Statistic ?? SampleStatistic.Median;
        if (statisticWord is not null && !Words.Statistics.TryGetValue(statisticWord, out statistic))
        {
            at.Add(SuiteFaults.UnknownWord(at, statisticWord, Words.Statistics.Keys));
            return null;
        }

        string metric = own?.Name.Value ?? words[^1];
        if (!units.TryGetValue(metric, out Unit unit))
        {
            at.Add(SuiteFaults.LimitOfUnknown(at, metric, [.. units.Keys]));
            return null;
        }
        return Quantities.Of(parts.Groups["bound"].Value, at, unit) is double bound
            ? new Limit(
                new MetricName(metric),
                statistic,
                parts.Groups["comparison"].Value == "<=" ? LimitComparison.AtMost : LimitComparison.AtLeast,
                new Quantity(bound, unit))
            : null;
    }

    [GeneratedRegex(@"\A\s*(?<words>[^<>=]*?)\s*(?<comparison><=|>=)\s*(?<bound>[^<>=]+?)\s*\z")]
    private static partial Regex Pattern();
}
