using Perfgate.Comparisons;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Calibrations;

/// <summary>Plays pull requests that change nothing: head and baseline are drawn from a calibration's own launches, without replacement, and judged by the decision that judges real ones.</summary>
public static class FalseAlarmPrediction
{
    /// <summary>Draws times rows: about a few seconds of work.</summary>
    private const int MostComparisons = 60_000;

    private const int MostDraws = 1000;
    private const int FewestDraws = 100;

    /// <summary>Null where no row has enough launches.</summary>
    public static FalseAlarms? Of(RunRecord run, CalibratedRun calibrated, SuiteDesign design, Policy policy, ulong seed, DateOnly day)
    {
        ILookup<CaseId, CalibratedRow> rows = calibrated.Calibration.Rows.ToLookup(row => row.Case);
        (MeasuredCase Case, int Baseline, int Head)[] drawn = [.. RunSide.Of(run, Side.Head).Cases
            .Where(item => rows.Contains(item.Id))
            .Select(item => Sized(Reduced(item, rows[item.Id], policy), design))];
        if (drawn.Length == 0)
            return null;
        ComparisonSettings settings = new() { Design = Design.History, Policy = policy with { Waivers = [] }, Noise = KnownNoise.Of(calibrated.Calibration), Day = day };
        int draws = Math.Clamp(MostComparisons / Math.Max(1, calibrated.Calibration.Rows.Count), FewestDraws, MostDraws);
        SeededRandom random = new(seed);
        Dictionary<(CaseId, MetricName), RowFalseAlarms> counts = calibrated.Calibration.Rows.ToDictionary(row => (row.Case, row.Metric), row => new RowFalseAlarms(row.Case, row.Metric, 0, 0, 0));
        int blocked = 0, warned = 0;
        for (int draw = 0; draw < draws; draw++)
        {
            ComparisonRow[] judged = [.. Judge(drawn, settings, random).Rows];
            bool blocks = judged.Any(row => row is { Outcome: Outcome.Regressed, Blocks: true });
            blocked += blocks ? 1 : 0;
            warned += !blocks && judged.Any(row => row.Outcome == Outcome.Regressed) ? 1 : 0;
            foreach (ComparisonRow row in judged)
            {
                if (counts.TryGetValue((row.Case, row.Metric.Name), out RowFalseAlarms? count))
                    counts[(row.Case, row.Metric.Name)] = Counted(count, row);
            }
        }
        return new FalseAlarms
        {
            Draws = draws,
            Blocked = blocked,
            Warned = warned,
            Baseline = (drawn.Min(item => item.Baseline), drawn.Max(item => item.Baseline)),
            Head = (drawn.Min(item => item.Head), drawn.Max(item => item.Head)),
            Rows = [.. counts.Values],
        };
    }

    private static RowFalseAlarms Counted(RowFalseAlarms count, ComparisonRow row) => row switch
    {
        { Outcome: Outcome.Regressed, Blocks: true } => count with { Blocked = count.Blocked + 1 },
        { Outcome: Outcome.Regressed } => count with { Warned = count.Warned + 1 },
        { Outcome: Outcome.Inconclusive } => count with { Inconclusive = count.Inconclusive + 1 },
        _ => count,
    };

    private static RunComparison Judge((MeasuredCase Case, int Baseline, int Head)[] drawn, ComparisonSettings settings, SeededRandom random)
    {
        List<MeasuredCase> before = [], after = [];
        foreach ((MeasuredCase item, int baseline, int head) in drawn)
        {
            int[] order = random.Shuffle(Enumerable.Range(0, baseline + head));
            before.Add(Only(item, [.. order.Take(baseline)]));
            after.Add(Only(item, [.. order.Skip(baseline)]));
        }
        return RunComparer.Compare(Named("baseline", before), Named("head", after), settings);
    }

    private static SideOfComparison Named(string source, List<MeasuredCase> cases) => new() { Source = source, Cases = cases };

    private static MeasuredCase Only(MeasuredCase item, int[] places) => item with
    {
        Metrics = [.. item.Metrics.Select(metric => metric with { Launches = [.. places.Order().Select(place => metric.Launches[place])] })],
    };

    // As many head launches as the suite measures, or half of what there is; the others are the baseline.
    private static (MeasuredCase Case, int Baseline, int Head) Sized(MeasuredCase item, SuiteDesign design)
    {
        int launches = item.Metrics.Min(metric => metric.Launches.Count);
        int head = Math.Clamp(design[item.Id, item.Metrics[0].Metric.Name].Launches, 1, launches / 2);
        return (item, launches - head, head);
    }

    // What may differ between draws is which launches are drawn; limits, spans, failures and work are the same on both sides.
    private static MeasuredCase Reduced(MeasuredCase item, IEnumerable<CalibratedRow> rows, Policy policy)
    {
        HashSet<MetricName> names = [.. rows.Select(row => row.Metric)];
        return new MeasuredCase
        {
            Id = item.Id,
            Definition = item.Definition,
            Metrics = [.. item.Metrics.Where(metric => names.Contains(metric.Metric.Name)).Select(metric => Reduced(metric, policy))],
        };
    }

    // Only the launches' statistics decide, unless a test of shapes is demanded; without their samples a draw is a hundred times quicker.
    private static MeasuredMetric Reduced(MeasuredMetric metric, Policy policy)
    {
        int support = LaunchEstimate.FewestSamples(metric.Metric.Statistic);
        LaunchSamples[] supported = [.. metric.Launches.Where(launch => launch.Values.Count >= support)];
        return policy.Require.Contains(ClassicalTest.KolmogorovSmirnov)
            ? metric with { Launches = supported }
            : metric with { Launches = [.. supported.Select(launch => launch with { Values = [.. Enumerable.Repeat(LaunchEstimate.Of(metric.Metric.Statistic, launch.Values), support)] })] };
    }
}
