using Perfgate.Baselines;
using Perfgate.Calibrations;
using Perfgate.Diagnostics;
using Perfgate.Environments;
using Perfgate.Histories;
using Perfgate.Quantities;
using Perfgate.Storage.Baselines;
using Perfgate.Storage.Calibrations;
using Perfgate.Suites;

namespace Perfgate.Cli.Sessions;

/// <summary>What is stored about the noise of a suite's rows in one environment class: its calibration, and its accepted runs.</summary>
internal sealed class NoiseKnowledge
{
    private readonly KnownNoise calibrated;
    private readonly IReadOnlyList<Baseline> baselines;

    private NoiseKnowledge(EnvironmentClass? environment, KnownNoise calibrated, IReadOnlyList<Baseline> baselines) =>
        (Environment, this.calibrated, this.baselines) = (environment, calibrated, baselines);

    /// <summary>Null where nothing is stored about the suite at all.</summary>
    public EnvironmentClass? Environment { get; }

    public static Result<NoiseKnowledge> Read(Surroundings surroundings, string root, Suite suite, string? wanted)
    {
        CalibrationStore calibrations = new(root);
        return new BaselineStore(root).List().Then(entries =>
        {
            Baseline[] ours = [.. entries.Select(entry => entry.Baseline).Where(item => item.Suite == suite.Name)];
            EnvironmentClass[] classes = [.. ours.Select(item => item.Environment.Class), .. calibrations.Classes(suite.Name)];
            return classes.Length == 0 && wanted is null
                ? Result.Success(new NoiseKnowledge(null, KnownNoise.None, []))
                : EnvironmentChoice.Choose(classes, EnvironmentChoice.Own(surroundings, suite), wanted).Then(chosen => calibrations.Find(suite.Name, chosen)
                    .Select(found => new NoiseKnowledge(chosen, found.Noise, [.. ours.Where(item => item.Environment.Class == chosen)])));
        });
    }

    /// <summary>Null where nothing is known of the row as it is defined now.</summary>
    public PlannedPower? Of(Case item, Metric metric, Ratio change, int launches)
    {
        string definition = CaseDefinition.Hash(item);
        HistoryPoint[] window = Window(item, metric, definition);
        int accepted = window.Sum(point => point.Launches(metric.Statistic).Length);
        if (calibrated.Find(item.Id, metric.Name, definition) is CalibratedRow row && row.Statistic == metric.Statistic)
            return PlannedPower.Of(NoiseSource.Calibration, row.Between, row.Launches - 1, metric.Better, change, accepted, launches);
        return LaunchNoise.Of(window, metric.Statistic) is LaunchNoise noise
            ? PlannedPower.Of(NoiseSource.History, noise.Deviation, noise.Freedom, metric.Better, change, accepted, launches)
            : null;
    }

    private HistoryPoint[] Window(Case item, Metric metric, string definition)
    {
        MetricSeries series = new(item.Id, definition, metric.Name, metric.Unit);
        return
        [
            .. from baseline in baselines
               where baseline.Benchmark == item.Benchmark.Name
               from run in baseline.Runs
               let accepted = series.In(run)
               where accepted is not null
               select new HistoryPoint(run.RunId, run.Commit, run.MeasuredAt, false, accepted.Launches),
        ];
    }
}
