using Perfgate.Comparisons;
using Perfgate.ErrorRates.Noise;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.ErrorRates.PullRequests;

/// <summary>Puts pull requests of known content before the real gate.</summary>
public sealed record SimulatedRequests(Population Population, RequestDesign Design, int Rows = 200)
{
    private static readonly Metric Time = new() { Name = MetricName.WallTime, Unit = Unit.Seconds, Better = Direction.Lower };

    public Policy Policy { get; init; } = Policy.Default;

    public RequestFigures Judge(ChangedCode change, int requests, ulong seed)
    {
        RequestTally[] tallies = [.. Enumerable.Range(0, requests).AsParallel().AsOrdered().Select(request => Judge(change, new Draws(seed + ((ulong)request * 7919))))];
        return new RequestFigures
        {
            Requests = requests,
            RowsPerRequest = Rows,
            FalselyBlocked = tallies.Count(tally => tally.FalseRows > 0),
            FalseRows = tallies.Sum(tally => tally.FalseRows),
            Changed = requests * change.Rows,
            Caught = tallies.Sum(tally => tally.Caught),
            Inconclusive = tallies.Sum(tally => tally.Inconclusive),
            Launches = tallies.Sum(tally => tally.Launches),
            PlannedLaunches = (long)requests * Rows * Design.Head,
        };
    }

    private RequestTally Judge(ChangedCode change, Draws draws)
    {
        int most = Design.Head + Design.Confirm, baseline = Design.IsPaired ? most : Design.Baseline;
        (double[][] Baseline, double[][] Head)[] rows = [.. Population.Suite(draws, Rows).Select((source, row) => Scaled(source(draws, baseline, most, Design.IsPaired), change.Factor(row)))];
        int[] measured = [.. Enumerable.Repeat(Design.Head, Rows)];
        RunComparison comparison = Compare(rows, measured);
        for (int round = 1; round <= Design.Confirm; round++)
        {
            ComparisonRow[] soFar = [.. comparison.Rows];
            int[] suspects = [.. Enumerable.Range(0, Rows).Where(row => soFar[row].IsSuspect && measured[row] == Design.Head + round - 1)];
            if (suspects.Length == 0)
                break;
            foreach (int row in suspects)
                measured[row]++;
            comparison = Compare(rows, measured);
        }
        return RequestTally.Of([.. comparison.Rows], change.Rows, measured.Sum());
    }

    private static (double[][] Baseline, double[][] Head) Scaled((double[][] Baseline, double[][] Head) row, double factor) =>
        (row.Baseline, [.. row.Head.Select(values => values.Select(value => value * factor).ToArray())]);

    private RunComparison Compare((double[][] Baseline, double[][] Head)[] rows, int[] measured)
    {
        SideOfComparison before = Side(rows.Select((row, index) => Case(index, Design.IsPaired ? row.Baseline[..measured[index]] : row.Baseline, launch => $"run{launch / Design.RunSize}")));
        SideOfComparison after = Side(rows.Select((row, index) => Case(index, row.Head[..measured[index]], Design.RunSize == 1 ? launch => $"head{launch}" : _ => "head")));
        return RunComparer.Compare(before, after, new ComparisonSettings { Design = Design.Design, Policy = Policy, Day = DateOnly.MinValue });
    }

    private static SideOfComparison Side(IEnumerable<MeasuredCase> cases) => new() { Source = "simulated", Cases = [.. cases] };

    private static MeasuredCase Case(int row, double[][] launches, Func<int, string> run) => new()
    {
        Id = new CaseId($"row{row}"),
        Metrics = [new MeasuredMetric(Time, [.. launches.Select((values, index) => new LaunchSamples(run(index), index + 1, values))])],
    };
}
