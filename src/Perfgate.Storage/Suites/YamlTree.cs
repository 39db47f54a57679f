using System.Text.Json.Nodes;
using Perfgate.Diagnostics;

namespace Perfgate.Storage.Suites;

/// <summary>A YAML file as JSON nodes, with the place of every key and value, and the faults found in it so far.</summary>
internal sealed class YamlTree(string file)
{
    private readonly Dictionary<string, SourcePlace> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourcePlace> keys = new(StringComparer.Ordinal);
    private readonly HashSet<Diagnostic> diagnostics = [];

    public string File { get; } = file;

    public JsonObject Root { get; set; } = [];

    public Spot Top => new(this, "");

    public bool HasErrors => diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>In the order of the file. One sentence at one place is reported once, however many benchmarks it reaches.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
        [.. diagnostics.OrderBy(diagnostic => diagnostic.Place?.Line ?? 0).ThenBy(diagnostic => diagnostic.Place?.Column ?? 0).Take(Ranges.MostFaults)];

    public void Add(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    public void PlaceValue(string path, SourcePlace place) => values.TryAdd(path, place);

    public void PlaceKey(string path, SourcePlace place) => keys.TryAdd(path, place);

    public SourcePlace? ValueAt(string path) => values.GetValueOrDefault(path);

    public SourcePlace? KeyAt(string path) => keys.GetValueOrDefault(path);
}
