using System.Text.Json;
using System.Text.Json.Nodes;
using Perfgate.Storage.Suites.Pipelines;

namespace Perfgate.Storage.Suites;

/// <summary>
/// `block` is CUDA's word for the threads that share memory, and perfgate's for a threshold. Whoever writes the one and means the other gets a sentence about that
/// rather than about percent signs.
/// </summary>
internal static class MisreadMembers
{
    /// <summary>True when the member has been reported.</summary>
    public static bool Report(JsonObject map, string name, bool isKnown, Spot at)
    {
        if (name is not ("block" or "block_size" or "block_dim"))
            return false;
        bool isThreshold = name == "block" && isKnown;
        if (isThreshold ? !IsCuda(map) || IsPercent(map[name]) : isKnown || !(IsCuda(map) || map.ContainsKey("grid")))
            return false;
        at.Add(isThreshold ? PipelineFaults.IsThreshold(at) : PipelineFaults.NotThreads(at, name));
        return true;
    }

    private static bool IsCuda(JsonObject map) => map["kind"] is JsonValue kind && kind.TryGetValue(out string? text) && Words.IsCuda(text);

    private static bool IsPercent(JsonNode? value) => value is null || (value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Contains('%'));
}
