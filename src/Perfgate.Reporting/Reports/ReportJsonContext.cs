using System.Text.Json.Serialization;
using Perfgate.Comparisons;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Reporting.Reports;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    MaxDepth = ReportCaps.Deepest,
    WriteIndented = true,
    NewLine = "\n",
    Converters =
    [
        typeof(SnakeCaseEnum<VerdictKind>),
        typeof(SnakeCaseEnum<FindingTopic>),
        typeof(SnakeCaseEnum<Design>),
        typeof(SnakeCaseEnum<Outcome>),
        typeof(SnakeCaseEnum<CodeState>),
        typeof(SnakeCaseEnum<PolicyAction>),
        typeof(SnakeCaseEnum<Direction>),
        typeof(SnakeCaseEnum<SampleStatistic>),
        typeof(SnakeCaseEnum<LimitComparison>),
        typeof(SnakeCaseEnum<LimitState>),
    ])]
[JsonSerializable(typeof(Report))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
