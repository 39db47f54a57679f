namespace Quickstart.Measuring;

internal static class Parts
{
    public static IReadOnlyList<Part> All { get; } = Enum.GetValues<Part>();

    /// <summary>The span's name: <c>tokenize</c>, <c>embed</c>, <c>attention</c>, <c>mlp</c>, <c>sample</c>.</summary>
    public static string Name(Part part) => part.ToString().ToLowerInvariant();

    public static Part? Find(string name) => All.Where(part => Name(part) == name).Select(part => (Part?)part).FirstOrDefault();
}
