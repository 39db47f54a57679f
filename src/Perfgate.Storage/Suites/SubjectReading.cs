using Perfgate.Storage.Suites.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>Reads what a benchmark measures, by its kind. Null after a fault.</summary>
internal static class SubjectReading
{
    /// <param name="kind">Null where the file does not say; what belongs to a kind is then not looked at.</param>
    /// <param name="axes">All axes, that of the variants among them.</param>
    public static Subject? Read(BenchmarkDocument document, string? kind, Spot at, IReadOnlyList<Axis> axes)
    {
        if (kind is null)
            return null;
        KindMembers.Check(kind, at);
        return kind switch
        {
            Words.Python => PythonReading.Read(document, at, axes),
            _ when Words.IsCuda(kind) => CudaReading.Read(document, kind, at, axes),
            _ => CommandReading.Read(document, kind, at, [.. axes.Select(axis => axis.Name)]),
        };
    }
}
