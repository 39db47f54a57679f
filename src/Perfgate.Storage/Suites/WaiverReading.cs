using System.Globalization;
using Perfgate.Policies;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>Reads <c>waivers:</c>, and holds them against the suite they stand in.</summary>
internal static class WaiverReading
{
    public static IReadOnlyList<Waiver> Read(List<WaiverDocument?>? documents, Spot at)
    {
        List<Waiver> waivers = [];
        if (documents?.Count > Ranges.MostWaivers)
            at.Add(SuiteFaults.OutOfRange(at, $"a list of {documents.Count}", $"at most {Ranges.MostWaivers} waivers"));
        for (int index = 0; index < Math.Min(documents?.Count ?? 0, Ranges.MostWaivers); index++)
        {
            Spot item = at.Item(index);
            if (documents![index] is not { } document || Read(document, item) is not { } waiver)
                continue;
            if (waivers.Any(other => other.Case == waiver.Case && other.Metric == waiver.Metric && other.Until == waiver.Until))
                item.Add(SuiteFaults.Twice(item, waiver.Metric is { } metric ? $"{waiver.Case}, {metric}" : waiver.Case, "Remove one, or let them cover different cases or metrics."));
            waivers.Add(waiver);
        }
        return waivers;
    }

    /// <summary>A waiver that covers nothing is a misspelling or a leftover. Days are not looked at: what has expired is known only when a run is judged.</summary>
    public static void WarnOfUnused(WaiverDocument?[] documents, IReadOnlyList<Benchmark> benchmarks, Spot at)
    {
        (CaseId Case, MetricName[] Metrics)[] measured =
            [.. benchmarks.SelectMany(benchmark => benchmark.Cases().Select(item => (item.Id, MetricsOf(benchmark))))];
        for (int index = 0; index < Math.Min(documents.Length, Ranges.MostWaivers); index++)
        {
            // What was refused has its fault already.
            if (documents[index] is not { Case: { Text.Length: > 0 } pattern } document || (document.Metric is { } name && !MetricName.IsValid(name)))
                continue;
            Waiver waiver = new(pattern.Text, document.Metric is { } metric ? new MetricName(metric) : null, "", null);
            if (!measured.Any(item => item.Metrics.Any(each => waiver.Covers(item.Case, each, DateOnly.MinValue))))
                at.Item(index).Add(SuiteFaults.WaiverOfNothing(at.Item(index), pattern.Text, document.Metric));
        }
    }

    private static MetricName[] MetricsOf(Benchmark benchmark) =>
        [.. benchmark.Metrics.Select(metric => metric.Name).Concat(benchmark.Limits.Select(limit => limit.Metric)).Distinct()];

    private static Waiver? Read(WaiverDocument document, Spot at)
    {
        string? pattern = document.Case?.Text;
        if (pattern is null)
            at.Member("case").AddUnlessWritten(SuiteFaults.Missing(at.Member("case"), "Write a case id or a benchmark's name, `case: \"decode/*\"` for instance."));
        else if (pattern.Length is 0 or > CaseId.Longest || pattern.Any(char.IsControl))
            at.Add(SuiteFaults.BadName(at.Member("case"), pattern, $"a case id, a benchmark's name or a pattern of them (at most {CaseId.Longest} characters)"));
        if (document.Metric is { } metric && !MetricName.IsValid(metric))
            at.Add(SuiteFaults.BadName(at.Member("metric"), metric, "a metric name (letters, digits, '.', '_', '/', '-', at most 64)"));
        if (document.Reason is null)
            at.Member("reason").AddUnlessWritten(SuiteFaults.Missing(at.Member("reason"), "Say why the regression is accepted; every report shows it."));
        else if (!Waiver.IsVisible(document.Reason))
            at.Add(SuiteFaults.EmptyReason(at.Member("reason")));
        DateOnly until = default;
        bool isDay = document.Until is null || DateOnly.TryParseExact(document.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out until);
        if (!isDay)
            at.Add(SuiteFaults.BadDay(at.Member("until"), document.Until!));
        return pattern is null
            ? null
            : new Waiver(pattern, document.Metric is { } only ? new MetricName(only) : null, document.Reason ?? "", document.Until is null ? null : until);
    }
}
