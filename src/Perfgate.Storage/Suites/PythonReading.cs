using System.Text.RegularExpressions;
using Perfgate.Storage.Suites.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>Reads <c>kind: python</c>: a function that prepares what is measured. Null after a fault.</summary>
internal static partial class PythonReading
{
    /// <param name="axes">All axes.</param>
    public static Subject.Python? Read(BenchmarkDocument document, Spot benchmark, IReadOnlyList<Axis> axes)
    {
        CaseScope scope = new(document.Name?.Text ?? "", axes);
        Spot at = benchmark.Member("interpreter");
        CommandLine? interpreter = document.Interpreter is { } written ? CommandReading.Line(written, shell: false, at, scope.Axes) : CommandLine.Direct([]);
        string? target = Target(document.Target, benchmark.Member("target"), scope);
        return interpreter is null || target is null ? null : new Subject.Python(target) { Interpreter = interpreter.Arguments };
    }

    private static string? Target(string? target, Spot at, CaseScope scope)
    {
        if (target is null)
        {
            at.AddUnlessWritten(SuiteFaults.Missing(at, "Write `target: module:function`, or `target: path/file.py:function`."));
            return null;
        }
        Placeholders.Check(target, at, scope.Axes);
        foreach (string filled in scope.Cases.Select(parameters => AxisValue.Fill(target, parameters)))
        {
            // An unknown axis has its fault already.
            if (filled.Contains("{{", StringComparison.Ordinal))
                break;
            Match parts = Pattern().Match(filled);
            if (!parts.Success || filled.Length > Ranges.LongestPath || filled.Any(char.IsControl))
            {
                at.Add(SuiteFaults.BadTarget(at, filled));
                return null;
            }
            if (SettingsReading.IsAbsolute(parts.Groups["file"].Value))
            {
                at.Add(PipelineFaults.AbsolutePath(at, parts.Groups["file"].Value));
                break;
            }
        }
        return target;
    }

    // A module is a name; a file ends in .py. What follows the last colon is the function, or a method as Class.method.
    [GeneratedRegex(@"\A(?:(?<file>.*[^/\\]\.py)|[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*):[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*\z")]
    private static partial Regex Pattern();
}
