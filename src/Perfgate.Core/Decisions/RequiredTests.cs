using System.Globalization;
using Perfgate.Comparisons;
using Perfgate.Policies;

namespace Perfgate.Decisions;

/// <summary>The classical tests a policy can demand, as conditions. A test that has too few launches does not hold.</summary>
internal static class RequiredTests
{
    public static Condition Condition(ClassicalTest test, ClassicalEvidence evidence, double alpha) => test switch
    {
        ClassicalTest.MannWhitney => OfP("mann_whitney", evidence.MannWhitneyP, alpha, evidence.MannWhitneySmallestP > alpha ? $"; so few launches cannot get below {P(evidence.MannWhitneySmallestP)}" : ""),
        ClassicalTest.ZScore => OfP("z_score", evidence.ZScoreP, alpha, ""),
        ClassicalTest.ControlChart => new Condition("control_chart", evidence.OutOfControl == true, evidence.OutOfControl switch
        {
            null => "too few baseline launches for limits",
            true => "head's median launch is outside the three-sigma limits",
            _ => "head's median launch is inside the three-sigma limits",
        }),
        _ => OfP("kolmogorov_smirnov", evidence.KolmogorovSmirnovP, alpha, ""),
    };

    private static Condition OfP(string name, double? p, double alpha, string note) =>
        new(name, p <= alpha, p is null ? "too few launches" : $"p {P(p)} against {P(alpha)}{note}");

    private static string P(double? p) => p is double value ? value.ToString(value < 0.0001 ? "0.0e0" : "0.####", CultureInfo.InvariantCulture) : "unknown";
}
