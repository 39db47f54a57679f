using System.Globalization;
using System.Text.RegularExpressions;

namespace Perfgate.Execution.Hosts;

/// <summary>What is known of the processor.</summary>
internal static partial class Processor
{
    /// <summary>The model's name without trademark signs; on ARM, where Linux gives none, its implementer and part numbers.</summary>
    public static string Model(HostFiles files, IReadOnlyDictionary<string, string> environment)
    {
        string? name = files.Field("/proc/cpuinfo", "model name")
            ?? ArmModel(files)
            ?? environment.GetValueOrDefault("PROCESSOR_IDENTIFIER")
            ?? (OperatingSystem.IsMacOS() ? MacProcessor.Model() : null);
        return name is null ? "unknown" : Clean(name);
    }

    /// <summary>Logical CPUs this process may run on; fewer than the machine has under taskset or a cpuset.</summary>
    public static int LogicalCpus(HostFiles files)
    {
        int allowed = CountList(files.Field("/proc/self/status", "Cpus_allowed_list"));
        int present = files.Lines("/proc/cpuinfo").Count(line => line.StartsWith("processor", StringComparison.Ordinal));
        return (allowed, present) switch
        {
            (0, 0) => Environment.ProcessorCount,
            (0, _) => present,
            (_, 0) => allowed,
            _ => Math.Min(allowed, present),
        };
    }

    /// <summary>Counts <c>0-3,8</c>; 0 for nothing.</summary>
    internal static int CountList(string? list)
    {
        int count = 0;
        foreach (string part in (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] ends = part.Split('-');
            if (int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
                && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int last))
                count += last - first + 1;
        }
        return count;
    }

    private static string? ArmModel(HostFiles files) =>
        files.Field("/proc/cpuinfo", "CPU part") is string part ? $"arm {files.Field("/proc/cpuinfo", "CPU implementer")} {part}" : null;

    private static string Clean(string name) => Spaces().Replace(Marks().Replace(name, ""), " ").Trim();

    [GeneratedRegex(@"\((R|r|TM|tm)\)")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
