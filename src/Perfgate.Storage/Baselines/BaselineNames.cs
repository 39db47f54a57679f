using Perfgate.Suites;

namespace Perfgate.Storage.Baselines;

/// <summary>How a case id hangs together with its benchmark's name: <c>softmax/n=4096</c> is a case of <c>softmax</c>.</summary>
internal static class BaselineNames
{
    public static bool Belongs(CaseId id, BenchmarkName benchmark) =>
        id.Value == benchmark.Value || id.Value.StartsWith(benchmark.Value + "/", StringComparison.Ordinal);

    public static CaseId Moved(CaseId id, BenchmarkName from, BenchmarkName to) => new(to.Value + id.Value[from.Value.Length..]);
}
