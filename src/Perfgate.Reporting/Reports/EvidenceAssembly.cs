using Perfgate.Comparisons;
using static Perfgate.Reporting.Reports.ReportValues;

namespace Perfgate.Reporting.Reports;

internal static class EvidenceAssembly
{
    public static ReportClassical? Classical(ClassicalEvidence? evidence) => evidence is null
        ? null
        : new ReportClassical
        {
            MannWhitneyP = Probability(evidence.MannWhitneyP),
            MannWhitneySmallestP = Probability(evidence.MannWhitneySmallestP),
            CliffsDelta = Finite(evidence.CliffsDelta),
            ZScore = Finite(evidence.ZScore),
            ZScoreP = Probability(evidence.ZScoreP),
            ControlLimits = ControlLimits(evidence),
            OutOfControl = evidence.OutOfControl,
            KolmogorovSmirnovP = Probability(evidence.KolmogorovSmirnovP),
            HodgesLehmann = Finite(evidence.HodgesLehmann),
            HodgesLehmannInterval = Interval(evidence.HodgesLehmannInterval),
        };

    // An interval with an open end says nothing a reader could use as a pair of numbers.
    public static ReportInterval? Interval(RatioInterval? interval) =>
        Finite(interval?.Lower) is double lower && Finite(interval?.Upper) is double upper
            ? new ReportInterval { Lower = lower, Upper = upper }
            : null;

    private static ReportControlLimits? ControlLimits(ClassicalEvidence evidence) =>
        Finite(evidence.ControlLimits?.Lower) is double lower && Finite(evidence.ControlLimits?.Centre) is double centre && Finite(evidence.ControlLimits?.Upper) is double upper
            ? new ReportControlLimits { Lower = lower, Centre = centre, Upper = upper }
            : null;
}
