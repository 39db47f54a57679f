using Perfgate.Measurements;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Storage.Suites.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>Builds one benchmark. It goes on after a fault with what it has, so that all faults of a benchmark are found in one go.</summary>
internal sealed record BenchmarkBuilder(Settings Defaults, Policy Policy, Spot At)
{
    public Benchmark? Build(BenchmarkDocument document)
    {
        BenchmarkName? name = Name(document.Name);
        // What is misspelt is most likely the kind that its members are of.
        string? kind = document.Kind?.Text ?? (At.Member("command").IsWritten ? Words.Command : null);
        if (document.Kind is null)
            At.Member("kind").AddUnlessWritten(SuiteFaults.Missing(At.Member("kind"), "Write `kind: command`, `kind: worker` for a program that measures itself, `kind: python` for a Python function, or `kind: cuda-kernel`, `cuda-transfer` or `cuda-graph`."));
        Settings settings = SettingsReading.Read(document, At).Over(Defaults);
        Thresholds thresholds = Quantities.Thresholds(settings.Warn, settings.Block, Policy.Thresholds, At) ?? Policy.Thresholds;
        IReadOnlyList<Axis> axes = AxesReading.Read(document.Axes, At.Member("axes"));
        if (kind is not null && Words.IsCuda(kind))
            axes = VariantReading.Read(document, kind, axes, At);
        Subject? subject = SubjectReading.Read(document, kind, At, axes);
        string[] axisNames = [.. axes.Select(axis => axis.Name)];
        foreach (Placed variable in settings.Environment.Values)
            Placeholders.Check(variable.Text, variable.At, axisNames);
        if (kind is null)
            return null;

        Sampling sampling = settings.Sampling(kind);
        IReadOnlyList<Metric> metrics = new MetricsReading(kind, subject, thresholds, At.Member("metrics")).Read(document.Metrics);
        if (subject is Subject.Cuda cuda)
            CudaReading.CheckInputs(cuda, metrics, At);
        IReadOnlyList<Limit> limits = Limits(document, kind, metrics, sampling);
        CheckSupport(metrics, sampling);
        IReadOnlyList<string> setUp = ShellLines.Read(document.Setup, At.Member("setup"));
        IReadOnlyList<string> tearDown = ShellLines.Read(document.Teardown, At.Member("teardown"));
        if (name is null || subject is null)
            return null;
        Benchmark benchmark = new()
        {
            Name = name.Value,
            Description = document.Description,
            Subject = subject,
            Axes = axes,
            SetUp = setUp,
            TearDown = tearDown,
            WorkingFolder = settings.WorkingFolder ?? ".",
            Environment = settings.Environment.ToDictionary(variable => variable.Key, variable => variable.Value.Text),
            Timeout = settings.Timeout ?? TimeSpan.FromMinutes(5),
            Tags = settings.Tags,
            Sampling = sampling,
            Metrics = metrics,
            Limits = limits,
            Thresholds = thresholds,
        };
        DesignCheck.Check(benchmark, Policy, At);
        return benchmark;
    }

    private BenchmarkName? Name(ScalarText? text)
    {
        Spot at = At.Member("name");
        if (text is not { } name)
            at.AddUnlessWritten(SuiteFaults.Missing(at, "Name the benchmark."));
        else if (BenchmarkName.IsValid(name.Text))
            return new BenchmarkName(name.Text);
        else
            At.Add(SuiteFaults.BadName(at, name.Text, "a benchmark name (letters, digits, '.', '_', '-', at most 100, a letter or digit first)"));
        return null;
    }

    private List<Limit> Limits(BenchmarkDocument document, string kind, IReadOnlyList<Metric> metrics, Sampling sampling)
    {
        // A kind with metrics of its own is measured by all of them, declared or not; those not declared are not gated, but a limit may hold them.
        Dictionary<string, Unit> units = KindMetrics.Of(kind)?.ToDictionary(metric => metric.Key, metric => metric.Value.Unit) ?? [];
        foreach (Metric metric in metrics)
            units[metric.Name.Value] = metric.Unit;
        IEnumerable<(Limit Limit, Spot At)> read = LimitReading.Read(document.Limits, At.Member("limits"), units, own: null);
        foreach (Metric metric in metrics)
        {
            if (document.Metrics?.GetValueOrDefault(metric.Name.Value) is { Limits: not null } own)
                read = read.Concat(LimitReading.Read(own.Limits, At.Member("metrics").Member(metric.Name.Value).Member("limits"), units, metric));
        }
        List<Limit> limits = [];
        foreach ((Limit limit, Spot at) in read)
        {
            limits.Add(limit);
            if (limit.FewestSamples > (long)sampling.MostSamples * sampling.Launches)
                at.Add(SuiteFaults.NeverEnoughSamples(at, limit, sampling));
        }
        return limits;
    }

    private void CheckSupport(IReadOnlyList<Metric> metrics, Sampling sampling)
    {
        foreach (Metric metric in metrics.Where(metric => metric.Gated))
            CheckSupport(metric.Statistic, sampling, At.Member("metrics").Member(metric.Name.Value).Member("statistic"));
    }

    private static void CheckSupport(SampleStatistic statistic, Sampling sampling, Spot at)
    {
        int needed = LaunchEstimate.FewestSamples(statistic);
        if (needed > sampling.MostSamples)
            at.Add(SuiteFaults.NeverEnoughSamples(at, statistic.ToString().ToLowerInvariant(), needed, sampling.MostSamples));
    }
}
