using System.Text.Json.Nodes;

namespace Perfgate.Statistics.Tests.Reference;

/// <summary>Vectors computed with SciPy and NumPy (each file names its versions and tolerance).</summary>
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
        JsonNode root = Load(file);
        JsonNode vector = root["vectors"]!.AsArray().Single(candidate => (string)candidate!["name"]! == name)!;
        return (vector["input"]!, vector["expected"]!, (double)root["tolerance"]!);
    }

    public static double[] Numbers(this JsonNode node, string member) => [.. node[member]!.AsArray().Select(value => (double)value!)];

    public static double Number(this JsonNode node, string member) => (double)node[member]!;

    private static JsonNode Load(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", file)))!;
}
