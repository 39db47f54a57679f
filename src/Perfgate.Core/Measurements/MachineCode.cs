namespace Perfgate.Measurements;

/// <summary>Digests of machine code, by kernel.</summary>
public static class MachineCode
{
    /// <summary>True when both hold the same kernels with the same digests. Nothing is not the same as nothing: work without kernels has no code to be known by.</summary>
    public static bool AreSame(IReadOnlyDictionary<string, string>? first, IReadOnlyDictionary<string, string>? second) =>
        first is { Count: > 0 } && second is not null && first.Count == second.Count && Changed(first, second).Count == 0;

    /// <summary>Kernels whose digests differ or that only one of the two has, in ordinal order.</summary>
    public static IReadOnlyList<string> Changed(IReadOnlyDictionary<string, string> first, IReadOnlyDictionary<string, string> second) =>
        [.. first.Keys.Union(second.Keys).Where(kernel => first.GetValueOrDefault(kernel) != second.GetValueOrDefault(kernel)).Order(StringComparer.Ordinal)];

    /// <summary>False where a kernel's digests are of different things, machine code and PTX for instance: those say nothing of one another.</summary>
    public static bool AreComparable(IReadOnlyDictionary<string, string> first, IReadOnlyDictionary<string, string> second) =>
        first.All(kernel => !second.TryGetValue(kernel.Key, out string? other) || KindOf(kernel.Value) == KindOf(other));

    /// <summary>What all of them agree on; null where one is unknown or differs, and where there is none.</summary>
    public static IReadOnlyDictionary<string, string>? Common(IEnumerable<IReadOnlyDictionary<string, string>?> launches)
    {
        IReadOnlyDictionary<string, string>?[] all = [.. launches];
        return all.Length > 0 && all.All(code => AreSame(code, all[0])) ? all[0] : null;
    }

    // A digest begins with what it was taken of: `sass:0a1b...`.
    private static string KindOf(string digest) => digest[..(digest.IndexOf(':', StringComparison.Ordinal) + 1)];
}
