using System.Globalization;
using Perfgate.Comparisons;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Decisions;

/// <summary>perfgate's own procedure: a conjunction of named conditions over launches, each kept with its numbers (<c>docs/statistics.md</c>).</summary>
internal sealed class DefaultProcedure
{
    /// <summary>Control rows that come out worse than this when measured again speak of the machine, not of the change.</summary>
    private static readonly double SteadyWithin = Math.Log(1.05);

    /// <summary>As many as a suite confirms with unless it says otherwise.</summary>
    private static readonly int FurtherLaunches = new Sampling().Confirm;

    private const int MostLaunches = 100;

    private readonly RowMeasurement row;
    private readonly SuiteEvidence suite;
    private readonly RowEvidence evidence;
    private readonly HarmScale scale;
    private readonly ModeratedShift shift;
    private readonly double warn;
    private readonly double block;
    private readonly Condition[] required;
    private readonly double alpha;

    private DefaultProcedure(RowMeasurement row, SuiteEvidence suite, ClassicalEvidence classical, Policy policy)
    {
        this.row = row;
        this.suite = suite;
        evidence = suite[row];
        scale = row.Scale;
        shift = evidence.Gated.Shift;
        warn = scale.Place(row.Thresholds.Warn);
        block = scale.Place(row.Thresholds.Block);
        required = [.. policy.Require.Select(test => RequiredTests.Condition(test, classical, policy.Alpha))];
        alpha = policy.Alpha;
    }

    public static RowDecision Decide(RowMeasurement row, SuiteEvidence suite, ClassicalEvidence classical, Policy policy) =>
        new DefaultProcedure(row, suite, classical, policy).Decide();

    /// <summary>More than half of the threshold in every head launch. Pairs have their own noise twice: there, worse in every pair is enough.</summary>
    private bool EveryLaunchShows(double threshold) => row.Design == Design.SideBySide || evidence.LeastWorse > threshold * RowDecision.ShareOfThreshold;

    /// <summary>What further launches can still settle: a shift beyond the warn threshold, or an upper bound that they would bring below the block threshold at this noise.</summary>
    private bool CouldBeSettled => shift.Shift > warn
        || UpperWith(FurtherLaunches) < block;

    private bool IsMachineSteady => suite.MachineShift is not double moved || moved <= SteadyWithin;

    private bool IsSignificant => evidence.AdjustedP <= alpha;

    private RowDecision Decide()
    {
        Condition[] conditions = Conditions();
        bool agreed = evidence.AllWorse && IsSignificant && row.IsBeyondFloor && IsMachineSteady && required.All(condition => condition.Held);
        if (agreed && shift.Shift > block && EveryLaunchShows(block))
            return new(Outcome.Regressed, true, conditions, $"worse by {Percent(shift.Shift)} (at least {Percent(shift.Lower())}), beyond the {row.Thresholds.Block} block threshold, and every launch agrees", true);
        if (agreed && shift.Shift > warn && EveryLaunchShows(warn))
            return new(Outcome.Regressed, false, conditions, $"worse by {Percent(shift.Shift)} (at least {Percent(shift.Lower())}), beyond the {row.Thresholds.Warn} warn threshold", true);
        if (evidence.AllBetter && evidence.AdjustedPBetter <= alpha && row.IsBeyondFloor && shift.Shift < -warn && (row.Design == Design.SideBySide || evidence.LeastBetter < -warn * RowDecision.ShareOfThreshold))
            return new(Outcome.Improved, false, conditions, $"better by {Percent(shift.Shift)} (at least {Percent(shift.Upper())})", false);
        if (Math.Abs(row.BaselineCentre) * Math.Max(0, scale.Harm(shift.Upper()).Fraction) < row.Metric.Floor)
            return new(Outcome.Unchanged, false, conditions, $"any change is below the absolute floor of {new Quantity(row.Metric.Floor, row.Metric.Unit).ToChosenString()}", false);
        if (shift.Upper() < block && !(shift.Shift > warn && row.IsBeyondFloor))
            return new(Outcome.Unchanged, false, conditions, $"a regression beyond {row.Thresholds.Block} is excluded (at most {scale.Harm(shift.Upper()).ToSignedString()})", false);
        return new(Outcome.Inconclusive, false, conditions, Doubt(), CouldBeSettled);
    }

    private Condition[] Conditions() =>
    [
        new("beyond_block", shift.Shift > block, $"harm {scale.Harm(shift.Shift).ToSignedString()} against {row.Thresholds.Block}"),
        new("beyond_warn", shift.Shift > warn, $"harm {scale.Harm(shift.Shift).ToSignedString()} against {row.Thresholds.Warn}"),
        new("all_launches_worse", evidence.AllWorse, Separated()),
        .. row.Design == Design.SideBySide ? [] : new Condition[]
        {
            new("every_launch_shows_block", EveryLaunchShows(block), $"the least worse head launch {scale.Harm(evidence.LeastWorse).ToSignedString()} against half of {row.Thresholds.Block}"),
            new("every_launch_shows_warn", EveryLaunchShows(warn), $"the least worse head launch {scale.Harm(evidence.LeastWorse).ToSignedString()} against half of {row.Thresholds.Warn}"),
        },
        new("significant_in_suite", IsSignificant, string.Create(CultureInfo.InvariantCulture, $"corrected p {evidence.AdjustedP:0.####} against {alpha:0.###}, for harm above {scale.Harm(RowDecision.NullShift(row)).Percent:0.#} %")),
        .. required,
        .. suite.MachineShift is double moved ? [new Condition("machine_steady", IsMachineSteady, $"unsuspicious rows measured again: {new Ratio(Math.Exp(moved) - 1).ToSignedString()}")] : Array.Empty<Condition>(),
        new("beyond_floor", row.IsBeyondFloor, $"{new Quantity(row.HeadCentre - row.BaselineCentre, row.Metric.Unit)} against {new Quantity(row.Metric.Floor, row.Metric.Unit).ToChosenString()}"),
        new("block_excluded", shift.Upper() < block, $"upper bound {scale.Harm(shift.Upper()).ToSignedString()} against {row.Thresholds.Block}"),
    ];

    private string Separated() => (row.Design, evidence.Gated.AllWorse, evidence.AllWorse) switch
    {
        (_, true, false) => "by the median yes, by the undisturbed quartile no",
        (Design.SideBySide, true, _) => "every pair is worse",
        (Design.SideBySide, _, _) => "some pair is not worse",
        (_, true, _) => Separation.Overlooked(row.Baseline.Length, row.Head.Length) is > 0 and int few ? $"every head launch is worse than all baseline launches but at most {few}" : "every head launch is worse than every baseline launch",
        _ => "some head launch is not worse than the baseline's",
    };

    /// <summary>Where the upper bound would come to lie with so many further launches, if the shift and the noise stay. Scatter from run to run does not shrink.</summary>
    private double UpperWith(int further)
    {
        double ofLaunches = shift.Deviation * shift.Deviation;
        double betweenRuns = Math.Max(0, (shift.Error * shift.Error) - (ofLaunches * ErrorWith(0)));
        return shift.Shift + ((shift.Upper() - shift.Shift) / shift.Error * Math.Sqrt((ofLaunches * ErrorWith(further)) + betweenRuns));
    }

    // Of a deviation of one, squared.
    private double ErrorWith(int further) => row.Design == Design.SideBySide
        ? 1.0 / (evidence.Gated.HeadCount + further)
        : (1.0 / evidence.Gated.BaselineCount) + (1.0 / (evidence.Gated.HeadCount + further));

    private string Percent(double value) => RowDecision.Percent(scale, value);

    private string Doubt()
    {
        string range = $"harm between {scale.Harm(shift.Lower()).ToSignedString()} and {scale.Harm(shift.Upper()).ToSignedString()}";
        if (shift.Shift > warn && !row.IsBeyondFloor)
            return $"{range}, but the difference of {new Quantity(row.HeadCentre - row.BaselineCentre, row.Metric.Unit)} is below the absolute floor of {new Quantity(row.Metric.Floor, row.Metric.Unit).ToChosenString()}, and a larger one is not excluded";
        return shift.Shift > warn
            ? $"{range}: suspected, not shown: {string.Join("; ", Lacking())}"
            : $"{range}: a regression beyond {row.Thresholds.Block} is not excluded; {Launches()}";
    }

    // What stands between a suspect and a regression.
    private IEnumerable<string> Lacking()
    {
        if (!evidence.AllWorse)
            yield return Separated();
        else if (!EveryLaunchShows(warn))
            yield return $"the least worse head launch shows only {scale.Harm(evidence.LeastWorse).ToSignedString()}";
        if (!IsSignificant)
            yield return string.Create(CultureInfo.InvariantCulture, $"with this noise and this many rows it may be chance (corrected p {evidence.AdjustedP:0.###})");
        if (!IsMachineSteady)
            yield return "unsuspicious rows came out worse too when they were measured again, so the machine has changed";
        foreach (Condition missing in required.Where(condition => !condition.Held))
            yield return $"{missing.Name} does not hold ({missing.Detail})";
    }

    private string Launches()
    {
        int further = Enumerable.Range(1, MostLaunches).FirstOrDefault(count => UpperWith(count) < block);
        return further > 0
            ? string.Create(CultureInfo.InvariantCulture, $"about {evidence.Gated.HeadCount + further} {(row.Design == Design.SideBySide ? "pairs" : "head launches")} would settle it at this noise")
            : row.Design == Design.SideBySide
                ? "this machine is too noisy to settle it; measure on a quieter one"
                : "head launches alone cannot settle it: accept more runs, measure side by side, or on a quieter machine";
    }
}
