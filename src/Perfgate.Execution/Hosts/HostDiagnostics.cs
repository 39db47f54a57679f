using System.Globalization;
using Perfgate.Diagnostics;

namespace Perfgate.Execution.Hosts;

/// <summary>What makes a machine's numbers noisy.</summary>
internal static class HostDiagnostics
{
    public static Diagnostic Governor(string governor) => Diagnostic.Warning(
        "PG2101", $"The CPU governor is '{governor}', so the clock follows the load and short work is slow at first.", "Set it: sudo cpupower frequency-set -g performance.");

    public static Diagnostic Load(double load, int cpus) => Diagnostic.Warning(
        "PG2102",
        string.Create(CultureInfo.InvariantCulture, $"The machine was busy before the run: load average {load:0.0} on {cpus} CPUs."),
        "Stop what else runs, or wait a minute after a build: the load average looks one minute back.");

    public static Diagnostic Steal(double share, string when) => Diagnostic.Warning(
        "PG2103",
        string.Create(CultureInfo.InvariantCulture, $"Other virtual machines took {share * 100:0.0} % of the CPU time {when}."),
        "Use a dedicated machine or a larger runner, or compare side by side, where both sides suffer alike.");

    public static Diagnostic Turbo() => Diagnostic.Note(
        "PG2104", "Turbo is on: the clock depends on temperature and on neighbouring cores.", "For the steadiest numbers switch it off in the firmware or through /sys/devices/system/cpu.");

    public static Diagnostic FractionalLimit(string limit) => Diagnostic.Warning(
        "PG2105", $"The container may use {limit} CPUs: it is stopped for part of every period, which lands in single samples.", "Give the container a whole number of CPUs, or a cpuset.");

    public static Diagnostic Battery() => Diagnostic.Warning(
        "PG2106", "The machine runs on battery, which lowers its clocks.", "Plug it in.");
}
