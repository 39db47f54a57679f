using System.Text;
using System.Text.RegularExpressions;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Modules;

/// <summary>Finds a kernel by the name a suite gives it.</summary>
internal static partial class KernelNames
{
    private const int MostListed = 12;

    /// <summary>The kernels of PTX, sorted.</summary>
    public static IReadOnlyList<string> OfPtx(ReadOnlySpan<byte> text) =>
        [.. Entry().Matches(Encoding.UTF8.GetString(text)).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>
    /// The name in the image. A plain name also finds the one C++ kernel of that name (<c>scale</c> finds <c>_Z5scalePff</c>). Where nobody knows the kernels of the
    /// image the name is taken as it is, and the driver tells whether it has it.
    /// </summary>
    public static Result<string> Find(string entry, IReadOnlyList<string>? kernels, string module)
    {
        if (kernels is null || kernels.Contains(entry))
            return Result.Success(entry);
        string[] mangled = [.. kernels.Where(kernel => kernel.StartsWith($"_Z{Encoding.UTF8.GetByteCount(entry)}{entry}", StringComparison.Ordinal))];
        return mangled.Length == 1 ? Result.Success(mangled[0]) : Result.Failure<string>(Unknown(entry, kernels, module, mangled));
    }

    public static Diagnostic Unknown(string entry, IReadOnlyList<string> kernels, string module, IReadOnlyList<string> several)
    {
        string what = several.Count > 1 ? $"{module} has {several.Count} kernels called {entry}: {List(several)}."
            : kernels.Count == 0 ? $"{module} has no kernel at all, so none called {entry}."
            : $"{module} has no kernel {entry}; it has {List(kernels)}.";
        return Diagnostic.Error("PG6075", what, several.Count > 1 ? "Name one of them."
            : Spelling.Nearest(entry, kernels) is string near ? $"Did you mean {near}?"
            : "Check the spelling; of a template an instance must be named, such as scale<float>, in CUDA C++ compiled by NVRTC.");
    }

    private static string List(IReadOnlyList<string> kernels) =>
        kernels.Count <= MostListed ? string.Join(", ", kernels) : $"{string.Join(", ", kernels.Take(MostListed))} and {kernels.Count - MostListed} more";

    [GeneratedRegex(@"\.entry\s+([A-Za-z_$%][\w$]*)")]
    private static partial Regex Entry();
}
