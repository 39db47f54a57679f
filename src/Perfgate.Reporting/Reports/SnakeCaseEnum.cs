using System.Text.Json;
using System.Text.Json.Serialization;

namespace Perfgate.Reporting.Reports;

/// <summary>Writes enumeration values as <c>snake_case</c> words and reads nothing but those words.</summary>
internal sealed class SnakeCaseEnum<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
