using Perfgate.Comparisons;
using Perfgate.Measurements;
using Perfgate.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Plans;

/// <summary>What a run leaves out that is to measure only what a change touched: cases whose machine code is that of the other side.</summary>
/// <param name="Accepted">The machine code of the baseline's cases that may be left out; side by side it is empty, and the base side is asked.</param>
public sealed record OnlyChanged(IReadOnlyDictionary<CaseId, IReadOnlyDictionary<string, string>> Accepted)
{
    public static readonly OnlyChanged SideBySide = new(new Dictionary<CaseId, IReadOnlyDictionary<string, string>>());

    /// <summary>Work of kernels that are known by their code. A hard limit is a promise of its own, and whether it is kept is not known from code.</summary>
    public static bool MayLeaveOut(Case item) =>
        item.Benchmark is { Subject: Subject.Cuda cuda, Limits.Count: 0 } && cuda.IsKnownByCode() && cuda.Pipeline.Stages.OfType<Stage.Kernel>().Any();

    /// <summary>Against history: the baseline's code of every case that has not been redefined since and whose code this version of perfgate has taken.</summary>
    /// <param name="tool">The version of perfgate that is about to measure.</param>
    public static OnlyChanged Against(SideOfComparison baseline, RunPlan plan, string tool)
    {
        Dictionary<CaseId, MeasuredCase> known = baseline.Cases.ToDictionary(item => item.Id);
        Dictionary<CaseId, IReadOnlyDictionary<string, string>> accepted = [];
        foreach (Case item in plan.Cases.Where(MayLeaveOut))
        {
            if (known.TryGetValue(item.Id, out MeasuredCase? found) && found.Code is { Count: > 0 } code && found.Tool == tool && found.Definition == CaseDefinition.Hash(item))
                accepted[item.Id] = code;
        }
        return new OnlyChanged(accepted);
    }

    /// <summary>The sides to ask for their code before the case's first launch; empty where the case is measured in any case.</summary>
    /// <param name="sides">Those the case is planned on.</param>
    public IReadOnlyList<Side> Asks(Case item, IReadOnlyList<Side> sides) => !MayLeaveOut(item) ? []
        : sides.Contains(Side.Base) && sides.Contains(Side.Head) ? [Side.Base, Side.Head]
        : Accepted.ContainsKey(item.Id) ? [Side.Head]
        : [];

    /// <summary>False where every case of the plan is measured whatever its code.</summary>
    public bool CouldLeaveOut(RunPlan plan) => plan.Cases.Any(item => Asks(item, plan.Sides).Count > 0);

    /// <param name="answers">What the sides that were asked said; null where one could not say.</param>
    public bool IsUnchanged(Case item, IReadOnlyDictionary<Side, IReadOnlyDictionary<string, string>?> answers) =>
        MachineCode.AreSame(answers.TryGetValue(Side.Base, out IReadOnlyDictionary<string, string>? @base) ? @base : Accepted.GetValueOrDefault(item.Id), answers.GetValueOrDefault(Side.Head));
}
