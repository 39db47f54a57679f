using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Perfgate.Storage.Documents;

/// <summary>The words that a member of a JSON file may have, for messages: the deserializer's own name only .NET types.</summary>
internal static partial class EnumWords
{
    /// <summary>The words of the enum at a path such as <c>$.benchmarks[0].better</c>; null where something else belongs.</summary>
    public static IReadOnlyList<string>? At(Type root, string path)
    {
        Type? type = root;
        foreach (Match step in Step().Matches(path))
        {
            JsonTypeInfo contract = RecordJson.Options.GetTypeInfo(type);
            type = step.Groups[1].Success ? contract.Properties.FirstOrDefault(member => member.Name == step.Groups[1].Value)?.PropertyType : contract.ElementType;
            if (type is null)
                return null;
            type = Nullable.GetUnderlyingType(type) ?? type;
        }
        return type.IsEnum ? [.. Enum.GetNames(type).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)] : null;
    }

    [GeneratedRegex(@"\.([A-Za-z]+)|\[[^\]]*\]")]
    private static partial Regex Step();
}
