namespace Perfgate.Storage.Suites;

/// <summary>Words that other tools have for what the suite file calls otherwise.</summary>
internal static class Synonyms
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["double"] = "fp64",
        ["float64"] = "fp64",
        ["float"] = "fp32",
        ["float32"] = "fp32",
        ["half"] = "fp16",
        ["float16"] = "fp16",
        ["bfloat16"] = "bf16",
        ["long"] = "int64",
        ["int"] = "int32",
        ["short"] = "int16",
        ["unsigned"] = "uint32",
        ["uint"] = "uint32",
        ["h2d"] = "host_to_device",
        ["htod"] = "host_to_device",
        ["d2h"] = "device_to_host",
        ["dtoh"] = "device_to_host",
        ["d2d"] = "device_to_device",
        ["dtod"] = "device_to_device",
        ["p2p"] = "peer",
    };

    /// <summary>The one of the known words that is meant; null where none is.</summary>
    public static string? Of(string word, IEnumerable<string> known) => Meanings.TryGetValue(word, out string? meant) && known.Contains(meant) ? meant : null;
}
