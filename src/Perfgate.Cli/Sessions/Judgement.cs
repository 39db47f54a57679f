using Perfgate.Calibrations;
using Perfgate.Comparisons;
using Perfgate.Policies;
using Perfgate.Records;
using Perfgate.Reporting.Reports;
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
        ComparisonSettings settings = new() { Design = files.Design, Policy = policy, Noise = noise, Day = DateOnly.FromDateTime(now.UtcDateTime) };
        return Of(RunComparer.Compare(files.Baseline, files.Head, settings), policy, context);
    }

    public static Judgement Of(RunRecord run, JudgingBasis basis, ReportContext context) => Of(basis.Compare(run), run.Policy, context);

    private static Judgement Of(RunComparison comparison, Policy policy, ReportContext context)
    {
        Verdict verdict = Gate.Judge(comparison, policy);
        return new Judgement(verdict, Report.Create(comparison, verdict, context));
    }
}
