using System.Globalization;
using Perfgate.Comparisons;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Statistics;

namespace Perfgate.Decisions;

/// <summary>perfgate's own procedure: a conjunction of named conditions over launches, each kept with its numbers (<c>docs/statistics.md</c>).</summary>
internal sealed class DefaultProcedure
{
    /// <summary>Control rows that come out worse than this when measured again speak of the machine, not of the change.</summary>
    private static readonly double SteadyWithin = Math.Log(1.05);

    /// <summary>As many as a suite confirms with unless it says otherwise.</summary>
    private const int FurtherLaunches = 3;

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

    private bool BeyondFloor => Math.Abs(row.HeadCentre - row.BaselineCentre) >= row.Metric.Floor && row.HeadCentre != row.BaselineCentre;

    /// <summary>More than half of the threshold in every head launch. Pairs have their own noise twice: there, worse in every pair is enough.</summary>
    private bool EveryLaunchShows(double threshold) => row.Design == Design.SideBySide || evidence.LeastWorse > threshold * RowDecision.ShareOfThreshold;

    /// <summary>What further launches can still settle: a shift beyond the warn threshold, or an upper bound that they would bring below the block threshold at this noise.</summary>
    private bool CouldBeSettled => shift.Shift > warn
        || shift.Shift + ((shift.Upper() - shift.Shift) * Math.Sqrt(ErrorWith(FurtherLaunches) / ErrorWith(0))) < block;

    private bool IsMachineSteady => suite.MachineShift is not double moved || moved <= SteadyWithin;

    private bool IsSignificant => evidence.AdjustedP <= alpha;

    private RowDecision Decide()
    {
        Condition[] conditions = Conditions();
        bool agreed = evidence.AllWorse && IsSignificant && BeyondFloor && IsMachineSteady && required.All(condition => condition.Held);
        if (agreed && shift.Shift > block && EveryLaunchShows(block))
            return new(Outcome.Regressed, true, conditions, $"worse by {Percent(shift.Shift)} (at least {Percent(shift.Lower())}), beyond the {row.Thresholds.Block} block threshold, and every launch agrees", true);
        if (agreed && shift.Shift > warn && EveryLaunchShows(warn))
            return new(Outcome.Regressed, false, conditions, $"worse by {Percent(shift.Shift)} (at least {Percent(shift.Lower())}), beyond the {row.Thresholds.Warn} warn threshold", true);
        if (evidence.AllBetter && evidence.AdjustedPBetter <= alpha && BeyondFloor && shift.Shift < -warn && (row.Design == Design.SideBySide || evidence.LeastBetter < -warn * RowDecision.ShareOfThreshold))
            return new(Outcome.Improved, false, conditions, $"better by {Percent(shift.Shift)} (at least {Percent(shift.Upper())})", false);
        if (Math.Abs(row.BaselineCentre) * Math.Max(0, scale.Harm(shift.Upper()).Fraction) < row.Metric.Floor)
            return new(Outcome.Unchanged, false, conditions, $"any change is below the absolute floor of {new Quantity(row.Metric.Floor, row.Metric.Unit).ToChosenString()}", false);
        if (shift.Upper() < block && !(shift.Shift > warn && BeyondFloor))
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
        new("significant_in_suite", IsSignificant, string.Create(CultureInfo.InvariantCulture, $"corrected p {evidence.AdjustedP:0.####} against {alpha:0.###}, for harm above a third of {row.Thresholds.Block}")),
        .. required,
        .. suite.MachineShift is double moved ? [new Condition("machine_steady", IsMachineSteady, $"unsuspicious rows measured again: {new Ratio(Math.Exp(moved) - 1).ToSignedString()}")] : Array.Empty<Condition>(),
        new("beyond_floor", BeyondFloor, $"{new Quantity(row.HeadCentre - row.BaselineCentre, row.Metric.Unit)} against {new Quantity(row.Metric.Floor, row.Metric.Unit).ToChosenString()}"),
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

    // Proportional to the squared error of the shift.
    private double ErrorWith(int further) => row.Design == Design.SideBySide
        ? 1.0 / (evidence.Gated.HeadCount + further)
        : (1.0 / evidence.Gated.BaselineCount) + (1.0 / (evidence.Gated.HeadCount + further));

    private string Percent(double value) => RowDecision.Percent(scale, value);

    private string Doubt()
    {
        string range = $"harm between {scale.Harm(shift.Lower()).ToSignedString()} and {scale.Harm(shift.Upper()).ToSignedString()}";
        if (shift.Shift > warn && !BeyondFloor)
            return $"{range}, but the difference of {new Quantity(row.HeadCentre - row.BaselineCentre, row.Metric.Unit)} is below the absolute floor of {new Quantity(row.Metric.Floor, row.Metric.Unit).ToChosenString()}, and a larger one is not excluded";
        return shift.Shift > warn
            ? $"{range}: suspected, not shown; {Launches(shift.Shift - block * RowDecision.NullShare)}"
            : $"{range}: a regression beyond {row.Thresholds.Block} is not excluded; {Launches(block - shift.Shift)}";
    }

    // Launches of the same noise with which a true shift of the margin would be seen in four of five cases.
    private string Launches(double margin)
    {
        DetectableShift design = new(row.Design == Design.SideBySide ? shift.Deviation / Math.Sqrt(2) : shift.Deviation, PriorWeight: NoisePrior.Unknown.Weight);
        int? needed = margin <= 0 ? null : row.Design == Design.SideBySide ? design.Pairs(margin) : design.HeadLaunches(evidence.Gated.BaselineCount, margin);
        return needed is int launches and <= 100
            ? string.Create(CultureInfo.InvariantCulture, $"about {Math.Max(launches, evidence.Gated.HeadCount + 1)} launches would settle it")
            : "this machine is too noisy to settle it; measure on a quieter one, or side by side";
    }
}
