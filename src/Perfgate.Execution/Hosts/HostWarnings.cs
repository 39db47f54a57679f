using System.Globalization;
using Perfgate.Diagnostics;
using Perfgate.Environments;

namespace Perfgate.Execution.Hosts;

/// <summary>Reasons to doubt numbers measured on a machine, each with what to do about it.</summary>
public static class HostWarnings
{
    /// <summary>A load average above this share of the CPUs is a busy machine.</summary>
    public const double BusyLoadPerCpu = 0.5;

    /// <summary>Steal above this share of the CPU time is noticeable.</summary>
    public const double NoticeableSteal = 0.02;

    /// <summary>Everything the fingerprint and its states, as far as they are filled in, give reason for.</summary>
    public static IReadOnlyList<Diagnostic> Of(EnvironmentFingerprint fingerprint)
    {
        List<Diagnostic> warnings = [];
        if (fingerprint.Recorded.TryGetValue("governor", out string? governor) && governor != "performance")
            warnings.Add(HostDiagnostics.Governor(governor));
        if (int.TryParse(fingerprint.Key.GetValueOrDefault("logical_cpus"), NumberStyles.None, CultureInfo.InvariantCulture, out int cpus)
            && fingerprint.Start?.LoadAverage is double load && load > BusyLoadPerCpu * cpus)
            warnings.Add(HostDiagnostics.Load(load, cpus));
        // The start's share is of all time since boot and says little of now; the end's is of the run.
        if ((fingerprint.End ?? fingerprint.Start)?.StealShare is double steal && steal > NoticeableSteal)
            warnings.Add(HostDiagnostics.Steal(steal, fingerprint.End is null ? "since boot" : "during the run"));
        if (fingerprint.Recorded.GetValueOrDefault("turbo") == "on")
            warnings.Add(HostDiagnostics.Turbo());
        if (fingerprint.Key.TryGetValue("cpu_limit", out string? limit) && limit.Contains('.'))
            warnings.Add(HostDiagnostics.FractionalLimit(limit));
        if (fingerprint.Recorded.GetValueOrDefault("power") == "battery")
            warnings.Add(HostDiagnostics.Battery());
        return warnings;
    }
}
