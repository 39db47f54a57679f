using System.Text.Json.Serialization;
using Perfgate.Baselines;
using Perfgate.Calibrations;
using Perfgate.Diagnostics;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Records;
using Perfgate.Storage.Records;
using Perfgate.Storage.Samples;
using Perfgate.Suites;

namespace Perfgate.Storage.Documents;

/// <summary>Source-generated reading and writing of Core's records; Core itself knows no JSON. Use through <see cref="RecordJson"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    Converters =
    [
        typeof(CaseIdConverter), typeof(MetricNameConverter), typeof(BenchmarkNameConverter), typeof(SuiteNameConverter),
        typeof(UnitConverter), typeof(RatioConverter),
        typeof(SnakeCaseEnumConverter<ClassicalTest>), typeof(SnakeCaseEnumConverter<DecisionMethod>), typeof(SnakeCaseEnumConverter<Design>),
        typeof(SnakeCaseEnumConverter<Direction>), typeof(SnakeCaseEnumConverter<LaunchStatus>), typeof(SnakeCaseEnumConverter<LimitComparison>),
        typeof(SnakeCaseEnumConverter<Multiplicity>), typeof(SnakeCaseEnumConverter<PolicyAction>), typeof(SnakeCaseEnumConverter<RunState>),
        typeof(SnakeCaseEnumConverter<SampleStatistic>), typeof(SnakeCaseEnumConverter<Severity>), typeof(SnakeCaseEnumConverter<Side>),
        typeof(SnakeCaseEnumConverter<StopReason>),
    ])]
[JsonSerializable(typeof(RunRecord))]
[JsonSerializable(typeof(Baseline))]
[JsonSerializable(typeof(SamplesDocument))]
[JsonSerializable(typeof(Calibration))]
[JsonSerializable(typeof(JournalLine))]
internal sealed partial class RecordContext : JsonSerializerContext;
