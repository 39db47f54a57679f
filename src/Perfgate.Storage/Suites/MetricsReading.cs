using Perfgate.Pipelines;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Storage.Suites.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>Reads <c>metrics:</c> of a benchmark of any kind.</summary>
/// <param name="Subject">Null where it has a fault.</param>
internal sealed record MetricsReading(string Kind, Subject? Subject, Thresholds Thresholds, Spot At)
{
    public IReadOnlyList<Metric> Read(Dictionary<string, MetricDocument?>? document)
    {
        List<Metric> metrics = [];
        foreach ((string name, MetricDocument? metric) in document ?? [])
        {
            if (metric is not null && Read(name, metric, At.Member(name)) is { } read)
                metrics.Add(read);
        }
        if (KindMetrics.AlwaysOf(Kind) is { } always && metrics.All(metric => metric.Name != always.Name))
            metrics.Insert(0, always);
        // What a launch has one sample of could not tell it when to stop.
        if (Kind == Words.Python)
            metrics = [.. metrics.OrderBy(metric => PythonMetrics.IsOfLaunch(metric.Name))];
        if (Kind == Words.Worker && document is not { Count: > 0 })
            At.Add(SuiteFaults.NoMetrics(At));
        else if (metrics.Count > 0 && metrics.All(metric => !metric.Gated) && metrics.Count == (document?.Count ?? 0) && !MayDecideNothing)
            At.Add(SuiteFaults.NothingGated(At));
        return metrics;
    }

    // Constant input cannot decide anything, and to look at such numbers is still of use.
    private bool MayDecideNothing => Subject is Subject.Cuda cuda && CudaReading.HasConstantInput(cuda);

    private Metric? Read(string name, MetricDocument document, Spot at)
    {
        if (Metric(name, document, at) is not { } metric)
            return null;
        Ratio? warn = Quantities.Percent(document.Warn, at.Member("warn"));
        Ratio? block = Quantities.Percent(document.Block, at.Member("block"));
        return metric with
        {
            Statistic = document.Statistic is { } word ? Words.Statistics.GetValueOrDefault(word.Text) : metric.Statistic,
            Gated = metric.Gated && (document.Gate ?? true),
            Floor = Floor(document.Floor, at.Member("floor"), metric),
            Thresholds = warn is null && block is null ? null : Quantities.Thresholds(warn, block, Thresholds, at),
        };
    }

    private Metric? Metric(string name, MetricDocument document, Spot at)
    {
        if (KindMetrics.Of(Kind) is not { } known)
            return OfWorker(name, document, at);
        if (Kind != Words.Python || known.ContainsKey(name))
            return OfKind(known, name, document, at);
        if (document.Unit is not null || at.Member("unit").IsWritten)
            return OfWorker(name, document, at);
        at.Add(SuiteFaults.UnknownPythonMetric(at, name, [.. known.Keys]));
        return null;
    }

    private Metric? OfKind(IReadOnlyDictionary<string, Metric> known, string name, MetricDocument document, Spot at)
    {
        if (!known.TryGetValue(name, out Metric? metric))
        {
            at.Add(SuiteFaults.UnknownMetric(at, Kind, name, [.. known.Keys]));
            return null;
        }
        if (document.Unit is string unit && unit != metric.Unit.Symbol)
            at.Add(SuiteFaults.FixedByKind(at.Member("unit"), name, $"in {metric.Unit}"));
        if (document.Better is { } better && Words.Directions.GetValueOrDefault(better.Text) != metric.Better)
            at.Add(SuiteFaults.FixedByKind(at.Member("better"), name, $"better when {metric.Better.ToString().ToLowerInvariant()}"));
        if (!metric.Gated)
            RefuseJudging(document, name, at);
        if (Subject is Subject.Cuda cuda && CudaMetrics.Missing(cuda.Pipeline, metric.Name) is string needed)
            at.Add(PipelineFaults.NeverMeasured(at, name, needed, cuda.Of));
        return metric;
    }

    private static void RefuseJudging(MetricDocument document, string name, Spot at)
    {
        if (document.Gate == true)
            at.Add(PipelineFaults.NeverDecides(at.Member("gate"), name));
        foreach (Spot member in new[] { at.Member("warn"), at.Member("block"), at.Member("floor") }.Where(member => member.IsWritten))
            member.Add(PipelineFaults.NeverDecides(member, name));
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
            at.Member("unit").AddUnlessWritten(SuiteFaults.Missing(at.Member("unit"), "Write the unit the worker reports, `unit: ms` for instance."));
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
