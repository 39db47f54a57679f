using Perfgate.Diagnostics;
using Perfgate.Storage.Records;

namespace Perfgate.Storage.Comparisons;

/// <summary>Sentences about paths that hold nothing to compare.</summary>
internal static class ComparisonFaults
{
    public static Diagnostic NothingHere(string folder) =>
        Diagnostic.Error(
            "PG3019",
            "The folder holds nothing to compare.",
            $"Name the output folder of a run (with {RunFile.FileName}), a folder of baselines, or a file.",
            new SourcePlace(folder));
}
