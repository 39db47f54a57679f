using System.Text.Json.Serialization;
using Perfgate.Plans;
using Perfgate.Reporting.Reports;

namespace Perfgate.Reporting.RunPlans;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    Converters = [typeof(SnakeCaseEnum<Design>), typeof(SnakeCaseEnum<Side>)])]
[JsonSerializable(typeof(PlanDocument))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
