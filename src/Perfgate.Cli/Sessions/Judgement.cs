using Perfgate.Calibrations;
using Perfgate.Comparisons;
using Perfgate.Diagnostics;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Records;
using Perfgate.Reporting.Reports;
using Perfgate.Storage.Baselines;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Sessions;

/// <summary>Comparison, verdict and report of two sides: the pure end of every command.</summary>
internal sealed record Judgement(Verdict Verdict, Report Report)
{
    public static Judgement Of(ComparableFiles files, Policy policy, KnownNoise noise, DateTimeOffset now)
    {
        ReportContext context = files.HeadRun is RunRecord run
            ? ReportContext.Of(run, now)
            : new ReportContext { Suite = files.Suite, Tool = Surroundings.Version, CreatedAt = now, Head = files.Head.Commit, Base = files.Baseline.Commit, Environment = files.Head.Environment };
        return Of(files.Baseline, files.Head, files.Design, policy, noise, context);
    }

    /// <summary>A side-by-side run holds both sides itself.</summary>
    public static Result<Judgement> OfSideBySide(RunRecord run, BaselineStore store, ReportContext context) =>
        store.FindCalibration(run.Suite, run.Environment).Select(known =>
            Of(RunSide.Of(run, Side.Base), RunSide.Of(run, Side.Head), Design.SideBySide, run.Policy, known.Noise, context));

    public static Result<Judgement> AgainstHistory(RunRecord run, BaselineStore store, ReportContext context) =>
        store.FindCalibration(run.Suite, run.Environment).Then(known => store.Find(run.Suite, run.Environment).Select(match =>
            Of(BaselineSide.Of(match.Baselines, match.OtherEnvironments), RunSide.Of(run, Side.Head), Design.History, run.Policy, known.Noise, context)));

    private static Judgement Of(SideOfComparison baseline, SideOfComparison head, Design design, Policy policy, KnownNoise noise, ReportContext context)
    {
        RunComparison comparison = RunComparer.Compare(baseline, head, new ComparisonSettings { Design = design, Policy = policy, Noise = noise, Day = DateOnly.FromDateTime(context.CreatedAt.UtcDateTime) });
        Verdict verdict = Gate.Judge(comparison, policy);
        return new Judgement(verdict, Report.Create(comparison, verdict, context));
    }
}
