using Perfgate.Measurements;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>Builds one benchmark. It goes on after a fault with what it has, so that all faults of a benchmark are found in one go.</summary>
internal sealed record BenchmarkBuilder(Settings Defaults, Policy Policy, Spot At)
{
    public Benchmark? Build(BenchmarkDocument document)
    {
        BenchmarkName? name = Name(document.Name);
        string kind = document.Kind?.Text ?? Words.Command;
        if (document.Kind is null)
            At.Member("kind").AddUnlessWritten(SuiteFaults.Missing(At.Member("kind"), "Write `kind: command`, or `kind: worker` for a program that measures itself."));
        Settings settings = SettingsReading.Read(document, At).Over(Defaults);
        Thresholds thresholds = Quantities.Thresholds(settings.Warn, settings.Block, Policy.Thresholds, At) ?? Policy.Thresholds;
        IReadOnlyList<Axis> axes = AxesReading.Read(document.Axes, At.Member("axes"));
        string[] axisNames = [.. axes.Select(axis => axis.Name)];
        CommandLine? line = CommandReading.Read(document, At, axisNames);
        foreach (Placed variable in settings.Environment.Values)
            Placeholders.Check(variable.Text, variable.At, axisNames);

        Sampling sampling = settings.Sampling(kind);
        IReadOnlyList<Metric> metrics = new MetricsReading(kind, thresholds, At.Member("metrics")).Read(document.Metrics);
        IReadOnlyList<Limit> limits = Limits(document, kind, metrics, sampling);
        CheckSupport(metrics, sampling);
        IReadOnlyList<string> setUp = ShellLines.Read(document.Setup, At.Member("setup"));
        IReadOnlyList<string> tearDown = ShellLines.Read(document.Teardown, At.Member("teardown"));
        IReadOnlyList<int> codes = SuccessCodes(document.SuccessCodes, kind);
        if (name is null || line is null)
            return null;
        Benchmark benchmark = new()
        {
            Name = name.Value,
            Description = document.Description,
            Subject = kind == Words.Worker ? new Subject.Worker(line) : new Subject.Command(line) { SuccessCodes = codes },
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
        // A command is measured by all its metrics, declared or not; those not declared are not gated, but a limit may hold them.
        Dictionary<string, Unit> units = kind == Words.Command ? CommandMetrics.All.ToDictionary(metric => metric.Key, metric => metric.Value.Unit) : [];
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

    private IReadOnlyList<int> SuccessCodes(List<int?>? codes, string kind)
    {
        Spot at = At.Member("success_codes");
        if (codes is null)
            return [0];
        if (kind == Words.Worker)
            at.Add(SuiteFaults.OnlyForKind(at, Words.Command));
        if (codes.Count == 0)
            at.Add(SuiteFaults.OutOfRange(at, "empty", "a list of at least one exit code"));
        return [.. codes.OfType<int>().Distinct()];
    }
}
