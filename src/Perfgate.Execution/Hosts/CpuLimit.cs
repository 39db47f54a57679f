using System.Globalization;

namespace Perfgate.Execution.Hosts;

/// <summary>The CPU quota of the control group perfgate runs in: a container told "1.5 CPUs" is stopped for part of every period.</summary>
internal static class CpuLimit
{
    public const string None = "none";

    /// <summary>The tightest quota of the group and its parents in CPUs, <c>1.5</c>, or <see cref="None"/>.</summary>
    public static string Of(HostFiles files)
    {
        double? tightest = null;
        foreach (string line in files.Lines("/proc/self/cgroup"))
        {
            string[] parts = line.Split(':', 3);
            if (parts.Length < 3)
                continue;
            bool second = parts[0] == "0" && parts[1].Length == 0;
            if (!second && !parts[1].Split(',').Contains("cpu"))
                continue;
            string mount = second ? "/sys/fs/cgroup" : First(files, "/sys/fs/cgroup/cpu", "/sys/fs/cgroup/cpu,cpuacct");
            foreach (string group in GroupAndParents(parts[2]))
            {
                double? quota = second ? Second(files, mount + group) : FirstVersion(files, mount + group);
                tightest = quota < (tightest ?? double.PositiveInfinity) ? quota : tightest;
            }
        }
        return tightest?.ToString("0.##", CultureInfo.InvariantCulture) ?? None;
    }

    // Inside a container the path may be the host's, which is not there; the mount's own top then is the container's group.
    private static IEnumerable<string> GroupAndParents(string path)
    {
        for (string group = path.TrimEnd('/'); group.Length > 0; group = group[..group.LastIndexOf('/')])
            yield return group;
        yield return "";
    }

    private static double? Second(HostFiles files, string group) =>
        files.Text(group + "/cpu.max")?.Split(' ') is [string quota, string period] ? Divide(quota, period) : null;

    private static double? FirstVersion(HostFiles files, string group) =>
        Divide(files.Text(group + "/cpu.cfs_quota_us"), files.Text(group + "/cpu.cfs_period_us"));

    private static double? Divide(string? quota, string? period) =>
        double.TryParse(quota, NumberStyles.None, CultureInfo.InvariantCulture, out double allowed)
        && double.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out double every) && every > 0
            ? allowed / every
            : null;

    private static string First(HostFiles files, string one, string other) => files.Text(one + "/cpu.cfs_period_us") is null ? other : one;
}
