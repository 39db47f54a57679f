using System.Globalization;
using Perfgate.Diagnostics;
using Perfgate.Storage.Files;

namespace Perfgate.Storage.Suites;

/// <summary>A member of a YAML file, present or not: where it is, what a sentence calls it, and where its faults go.</summary>
/// <param name="Path"><c>benchmarks[0].launches</c>; empty for the whole file.</param>
internal readonly record struct Spot(YamlTree Tree, string Path)
{
    private const int Longest = 120;

    /// <summary>What a sentence calls it.</summary>
    public string Label => Path.Length == 0 ? "the file" : $"`{Excerpt.Of(Path.Length <= Longest ? Path : "…" + Path[^Longest..], Longest + 1)}`";

    /// <summary>The value's place; the nearest enclosing one for a member that is not there.</summary>
    public SourcePlace Place
    {
        get
        {
            string path = Path;
            while (path.Length > 0)
            {
                if (Tree.ValueAt(path) is { } place)
                    return place;
                path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
            }
            return Tree.ValueAt("") ?? new SourcePlace(Tree.File);
        }
    }

    public SourcePlace KeyPlace => Tree.KeyAt(Path) ?? Place;

    public Spot Member(string name) => this with { Path = Path.Length == 0 ? name : $"{Path}.{name}" };

    public Spot Item(int index) => this with { Path = string.Create(CultureInfo.InvariantCulture, $"{Path}[{index}]") };

    public bool IsWritten => Tree.KeyAt(Path) is not null;

    /// <summary>For what is missing: a member that is written but was refused has its fault already.</summary>
    public void AddUnlessWritten(Diagnostic diagnostic)
    {
        if (!IsWritten)
            Tree.Add(diagnostic);
    }

    public void Add(Diagnostic diagnostic) => Tree.Add(diagnostic);
}
