using System.Text.Json;
using System.Text.Json.Serialization;

namespace Perfgate.Storage.Documents;

/// <summary>Enum members as words: <c>side_by_side</c>. Numbers are refused, so that reordering an enum never changes what a file says.</summary>
internal sealed class SnakeCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
