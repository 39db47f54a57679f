using System.Text.Json.Nodes;

namespace Perfgate.Statistics.Tests.Reference;

/// <summary>Vectors computed with SciPy and NumPy (each file names its versions and tolerance), or answers of other tools to compare with.</summary>
internal static class ReferenceVectors
{
    public static TheoryData<string> Names(string file)
    {
        TheoryData<string> names = [];
        foreach (JsonNode? vector in Load(file)["vectors"]!.AsArray())
            names.Add((string)vector!["name"]!);
        return names;
    }

    public static (JsonNode Input, JsonNode Expected, double Tolerance) Find(string file, string name)
    {
        JsonNode vector = Vector(file, name);
        return (vector["input"]!, vector["expected"]!, (double)Load(file)["tolerance"]!);
    }

    /// <summary>A vector as it stands: the files with other tools' answers have members of their own and no tolerance.</summary>
    public static JsonNode Vector(string file, string name) =>
        Load(file)["vectors"]!.AsArray().Single(candidate => (string)candidate!["name"]! == name)!;

    public static double[] Numbers(this JsonNode node, string member) => [.. node[member]!.AsArray().Select(value => (double)value!)];

    public static double Number(this JsonNode node, string member) => (double)node[member]!;

    private static JsonNode Load(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", file)))!;
}
