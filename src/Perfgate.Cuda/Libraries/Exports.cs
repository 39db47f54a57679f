using System.Runtime.InteropServices;

namespace Perfgate.Cuda.Libraries;

/// <summary>Looks every export up right after loading, and remembers what is missing: an old library is found out here, by name, not at some later call.</summary>
internal sealed class Exports(nint library)
{
    private readonly List<string> missingRequired = [];
    private readonly List<string> missingOptional = [];
    private readonly List<string> fallbacks = [];

    public IReadOnlyList<string> MissingRequired => missingRequired;

    public IReadOnlyList<string> MissingOptional => missingOptional;

    /// <summary>Older exports that stand in for newer ones.</summary>
    public IReadOnlyList<string> Fallbacks => fallbacks;

    public nint Required(string name, params ReadOnlySpan<string> older) => Find(name, older, missingRequired);

    /// <returns>0 where the library has none of the names.</returns>
    public nint Optional(string name, params ReadOnlySpan<string> older) => Find(name, older, missingOptional);

    private nint Find(string name, ReadOnlySpan<string> older, List<string> missing)
    {
        if (NativeLibrary.TryGetExport(library, name, out nint export))
            return export;
        foreach (string other in older)
        {
            if (!NativeLibrary.TryGetExport(library, other, out export))
                continue;
            fallbacks.Add(other);
            return export;
        }
        missing.Add(name);
        return 0;
    }
}
