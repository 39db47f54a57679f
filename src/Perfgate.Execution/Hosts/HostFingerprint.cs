using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Perfgate.Environments;

namespace Perfgate.Execution.Hosts;

/// <summary>Describes the machine perfgate runs on. Names of hosts and runners leave it only as hashes.</summary>
public static class HostFingerprint
{
    /// <summary>Variables that change how fast programs run and hold no secret.</summary>
    public static readonly IReadOnlyList<string> RecordedVariables =
    [
        "OMP_NUM_THREADS", "OMP_PROC_BIND", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS", "GOMAXPROCS", "GOGC", "MALLOC_ARENA_MAX",
        "DOTNET_gcServer", "DOTNET_GCHeapCount", "DOTNET_TieredCompilation", "DOTNET_TieredPGO", "DOTNET_ReadyToRun", "DOTNET_PROCESSOR_COUNT",
        "PYTHONHASHSEED", "PYTHONOPTIMIZE", "NODE_OPTIONS", "CUDA_VISIBLE_DEVICES", "CUDA_MODULE_LOADING", "CUDA_LAUNCH_BLOCKING",
    ];

    /// <param name="environment">perfgate's own environment.</param>
    /// <param name="root">Where <c>/proc</c>, <c>/sys</c> and <c>/etc</c> are; another folder for a recorded machine.</param>
    /// <returns>Without states; see <see cref="HostObservation"/>.</returns>
    public static EnvironmentFingerprint Capture(string perfgateVersion, IReadOnlyDictionary<string, string> environment, string root = "/")
    {
        HostFiles files = new(root);
        return new EnvironmentFingerprint { Key = Key(files, environment), Recorded = Recorded(files, environment, perfgateVersion) };
    }

    private static Dictionary<string, string> Key(HostFiles files, IReadOnlyDictionary<string, string> environment) => new()
    {
        ["os"] = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux",
        ["arch"] = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(),
        ["cpu_model"] = Processor.Model(files, environment),
        ["logical_cpus"] = Processor.LogicalCpus(files).ToString(CultureInfo.InvariantCulture),
        ["memory_gib"] = Memory.Gibibytes(files),
        ["virtualization"] = Virtualization.Kind(files),
        ["container"] = Virtualization.Container(files, environment),
        ["cpu_limit"] = CpuLimit.Of(files),
    };

    private static Dictionary<string, string> Recorded(HostFiles files, IReadOnlyDictionary<string, string> environment, string perfgateVersion)
    {
        Dictionary<string, string?> all = new()
        {
            ["kernel"] = files.Text("/proc/sys/kernel/osrelease") ?? Environment.OSVersion.Version.ToString(),
            ["os_version"] = OsVersion(files),
            ["governor"] = files.Text("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"),
            ["turbo"] = Turbo(files),
            ["smt"] = files.Text("/sys/devices/system/cpu/smt/active") switch { "1" => "on", "0" => "off", _ => null },
            ["numa_nodes"] = files.Folders("/sys/devices/system/node", "node*").Length is > 0 and int nodes ? nodes.ToString(CultureInfo.InvariantCulture) : null,
            ["power"] = Power(files),
            ["dotnet"] = RuntimeInformation.FrameworkDescription,
            ["gc_mode"] = GCSettings.IsServerGC ? "server" : "workstation",
            ["perfgate"] = perfgateVersion,
            ["host_hash"] = Hash(files.Text("/proc/sys/kernel/hostname") ?? Environment.MachineName),
            ["ci"] = CiRunner.Provider(environment),
            ["runner_hash"] = CiRunner.Name(environment) is string name ? Hash(name) : null,
            ["runner_image"] = CiRunner.Image(environment),
        };
        foreach (string variable in RecordedVariables)
            all["env." + variable] = environment.GetValueOrDefault(variable);
        return all.Where(field => !string.IsNullOrEmpty(field.Value)).ToDictionary(field => field.Key, field => field.Value!);
    }

    private static string OsVersion(HostFiles files) =>
        files.Lines("/etc/os-release").FirstOrDefault(line => line.StartsWith("PRETTY_NAME=", StringComparison.Ordinal)) is string line
            ? line["PRETTY_NAME=".Length..].Trim('"')
            : RuntimeInformation.OSDescription;

    private static string? Turbo(HostFiles files) =>
        (files.Text("/sys/devices/system/cpu/intel_pstate/no_turbo"), files.Text("/sys/devices/system/cpu/cpufreq/boost")) switch
        {
            ("0", _) or (null, "1") => "on",
            ("1", _) or (null, "0") => "off",
            _ => null,
        };

    private static string? Power(HostFiles files)
    {
        string[] states = [.. files.Folders("/sys/class/power_supply", "*")
            .Where(name => files.Text($"/sys/class/power_supply/{name}/type") == "Battery")
            .Select(name => files.Text($"/sys/class/power_supply/{name}/status") ?? "")];
        return states.Length == 0 ? null : states.Contains("Discharging") ? "battery" : "mains";
    }

    // 12 digits: enough to see that two runs were on one machine, too few to be looked up as a name.
    private static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
}
