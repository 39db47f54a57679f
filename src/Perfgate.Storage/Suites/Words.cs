using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>The words of the suite file with what they mean.</summary>
internal static class Words
{
    public const string Command = "command";
    public const string Worker = "worker";
    public const string Python = "python";

    public const string CudaKernel = "cuda-kernel";
    public const string CudaTransfer = "cuda-transfer";
    public const string CudaGraph = "cuda-graph";

    public static readonly IReadOnlyList<string> Kinds = [Command, Worker, Python, CudaKernel, CudaTransfer, CudaGraph];

    public static bool IsCuda(string kind) => kind is CudaKernel or CudaTransfer or CudaGraph;

    public static readonly IReadOnlyDictionary<string, Direction> Directions =
        new Dictionary<string, Direction> { ["lower"] = Direction.Lower, ["higher"] = Direction.Higher };

    public static readonly IReadOnlyDictionary<string, PolicyAction> Actions =
        new Dictionary<string, PolicyAction> { ["fail"] = PolicyAction.Fail, ["warn"] = PolicyAction.Warn, ["ignore"] = PolicyAction.Ignore };

    public static readonly IReadOnlyDictionary<string, DecisionMethod> Methods = new Dictionary<string, DecisionMethod>
    {
        ["default"] = DecisionMethod.Default,
        ["mann_whitney"] = DecisionMethod.MannWhitney,
        ["z_score"] = DecisionMethod.ZScore,
        ["control_chart"] = DecisionMethod.ControlChart,
        ["threshold"] = DecisionMethod.Threshold,
    };

    public static readonly IReadOnlyDictionary<string, ClassicalTest> Tests = new Dictionary<string, ClassicalTest>
    {
        ["mann_whitney"] = ClassicalTest.MannWhitney,
        ["z_score"] = ClassicalTest.ZScore,
        ["control_chart"] = ClassicalTest.ControlChart,
        ["kolmogorov_smirnov"] = ClassicalTest.KolmogorovSmirnov,
    };

    public static readonly IReadOnlyDictionary<string, Multiplicity> Corrections = new Dictionary<string, Multiplicity>
    {
        ["benjamini_hochberg"] = Multiplicity.BenjaminiHochberg,
        ["holm"] = Multiplicity.Holm,
        ["none"] = Multiplicity.None,
    };

    public static readonly IReadOnlyDictionary<string, SampleStatistic> Statistics = new Dictionary<string, SampleStatistic>
    {
        ["median"] = SampleStatistic.Median,
        ["mean"] = SampleStatistic.Mean,
        ["p25"] = SampleStatistic.P25,
        ["p50"] = SampleStatistic.Median,
        ["p90"] = SampleStatistic.P90,
        ["p95"] = SampleStatistic.P95,
        ["p99"] = SampleStatistic.P99,
        ["max"] = SampleStatistic.Max,
        ["min"] = SampleStatistic.Min,
    };
}
