using Perfgate.Comparisons;
using Perfgate.Reporting.Reports;

namespace Perfgate.Reporting.Texts;

/// <summary>What there is to say of a case's kernels.</summary>
internal static class Codes
{
    private const int MostKernels = 5;
    private const int MostNumbers = 10;

    /// <summary>Of <paramref name="name"/> a renderer makes what its text may hold.</summary>
    public static string State(ReportCode? code, Func<string, string> name) => code switch
    {
        null => "unknown",
        { State: CodeState.Identical } => "identical",
        _ => $"changed: {string.Join(", ", code.Changed.Take(MostKernels).Select(name))}{More(code.Changed.Count - MostKernels)}",
    };

    /// <summary><c>registers 64 → 96, local_bytes 0 B → 48 B</c>: what the compiler made of the kernels, where the sides differ.</summary>
    public static string Differences(ReportCase item, Func<string, string> name)
    {
        ReportNumber[] different = [.. item.Numbers.Where(number => Readings.IsOfKernel(number.Name) && number.Head is not null && number.Baseline != number.Head)];
        return string.Join(", ", different.Take(MostNumbers).Select(number => $"{name(number.Name)} {Readings.Exact(number.Baseline, number.Name)} → {Readings.Exact(number.Head, number.Name)}"))
            + More(different.Length - MostNumbers);
    }

    private static string More(int count) => count > 0 ? $" and {count} more" : "";
}
