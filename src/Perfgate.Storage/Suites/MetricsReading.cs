using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>Reads <c>metrics:</c> of a benchmark of either kind.</summary>
internal sealed record MetricsReading(string Kind, Thresholds Thresholds, Spot At)
{
    public IReadOnlyList<Metric> Read(Dictionary<string, MetricDocument?>? document)
    {
        List<Metric> metrics = [];
        foreach ((string name, MetricDocument? metric) in document ?? [])
        {
            if (metric is not null && Read(name, metric, At.Member(name)) is { } read)
                metrics.Add(read);
        }
        if (Kind == Words.Command && metrics.All(metric => metric.Name != MetricName.WallTime))
            metrics.Insert(0, CommandMetrics.WallTime);
        if (Kind == Words.Worker && document is not { Count: > 0 })
            At.Add(SuiteFaults.NoMetrics(At));
        else if (metrics.Count > 0 && metrics.All(metric => !metric.Gated) && metrics.Count == (document?.Count ?? 0))
            At.Add(SuiteFaults.NothingGated(At));
        return metrics;
    }

    private Metric? Read(string name, MetricDocument document, Spot at)
    {
        if ((Kind == Words.Command ? OfCommand(name, document, at) : OfWorker(name, document, at)) is not { } metric)
            return null;
        Ratio? warn = Quantities.Percent(document.Warn, at.Member("warn"));
        Ratio? block = Quantities.Percent(document.Block, at.Member("block"));
        return metric with
        {
            Statistic = document.Statistic is { } word ? Words.Statistics.GetValueOrDefault(word.Text) : SampleStatistic.Median,
            Gated = document.Gate ?? true,
            Floor = Floor(document.Floor, at.Member("floor"), metric),
            Thresholds = warn is null && block is null ? null : Quantities.Thresholds(warn, block, Thresholds, at),
        };
    }

    private static Metric? OfCommand(string name, MetricDocument document, Spot at)
    {
        if (!CommandMetrics.All.TryGetValue(name, out Metric? metric))
        {
            at.Add(SuiteFaults.UnknownMetric(at, name, [.. CommandMetrics.All.Keys]));
            return null;
        }
        if (document.Unit is string unit && !(UnitScale.TryParse(unit, out UnitScale? scale) && scale.Base == metric.Unit))
            at.Add(SuiteFaults.FixedByKind(at.Member("unit"), name, $"in {metric.Unit}"));
        if (document.Better is { Text: "higher" })
            at.Add(SuiteFaults.FixedByKind(at.Member("better"), name, "better when lower"));
        return metric;
    }

    private static Metric? OfWorker(string name, MetricDocument document, Spot at)
    {
        if (!MetricName.IsValid(name))
        {
            at.Add(SuiteFaults.BadName(at, name, "a metric name (letters, digits, '.', '_', '/', '-', at most 64)"));
            return null;
        }
        if (document.Unit is null)
        {
            at.Add(SuiteFaults.Missing(at.Member("unit"), "Write the unit the worker reports, `unit: ms` for instance."));
            return null;
        }
        if (!UnitScale.TryParse(document.Unit, out UnitScale? scale))
        {
            at.Add(SuiteFaults.BadUnit(at.Member("unit"), document.Unit));
            return null;
        }
        Direction? better = document.Better is { } word ? Words.Directions.GetValueOrDefault(word.Text) : UnitScale.UsualDirection(scale.Base);
        if (better is null)
            at.Add(SuiteFaults.DirectionNeeded(at.Member("better"), document.Unit));
        return new Metric { Name = new MetricName(name), Unit = scale.Base, Better = better ?? Direction.Lower };
    }

    private static double Floor(ScalarText? text, Spot at, Metric metric)
    {
        if (text is not { } scalar || Quantities.Of(scalar.Text, at, metric.Unit) is not double floor)
            return metric.Floor;
        if (floor >= 0)
            return floor;
        at.Add(SuiteFaults.OutOfRange(at, scalar.Text, "at least 0"));
        return metric.Floor;
    }
}
