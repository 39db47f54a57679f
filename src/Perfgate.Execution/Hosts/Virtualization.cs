namespace Perfgate.Execution.Hosts;

/// <summary>Whether this is a machine of its own, and whether this is a container on it.</summary>
internal static class Virtualization
{
    private static readonly string[] VendorsOfVirtualMachines =
        ["QEMU", "KVM", "VMware", "VirtualBox", "innotek", "Xen", "Bochs", "Parallels", "Virtual Machine", "Google Compute Engine", "OpenStack", "Firecracker", "HVM domU"];

    private static readonly (string Word, string Container)[] GroupWords =
        [("kubepods", "kubernetes"), ("docker", "docker"), ("libpod", "podman"), ("lxc", "lxc"), ("containerd", "containerd")];

    /// <summary><c>wsl</c>, <c>vm</c> or <c>none</c>.</summary>
    public static string Kind(HostFiles files)
    {
        string kernel = files.Text("/proc/sys/kernel/osrelease") ?? "";
        if (kernel.Contains("microsoft", StringComparison.OrdinalIgnoreCase))
            return "wsl";
        bool flagged = files.Field("/proc/cpuinfo", "flags")?.Split(' ').Contains("hypervisor") == true;
        return flagged || files.Exists("/sys/hypervisor/type") || NamesVirtualMachine(files) ? "vm" : "none";
    }

    /// <summary><c>docker</c>, <c>podman</c>, <c>kubernetes</c>, <c>lxc</c>, <c>containerd</c> or <c>none</c>.</summary>
    public static string Container(HostFiles files, IReadOnlyDictionary<string, string> environment)
    {
        if (environment.ContainsKey("KUBERNETES_SERVICE_HOST"))
            return "kubernetes";
        if (files.Exists("/.dockerenv"))
            return "docker";
        if (files.Exists("/run/.containerenv"))
            return "podman";
        string groups = files.Text("/proc/1/cgroup") ?? "";
        return GroupWords.FirstOrDefault(item => groups.Contains(item.Word, StringComparison.Ordinal)).Container ?? "none";
    }

    // Amazon's bare metal machines bear the same vendor as its virtual ones; their processors tell by the hypervisor flag.
    private static bool NamesVirtualMachine(HostFiles files)
    {
        string names = files.Text("/sys/class/dmi/id/product_name") + " " + files.Text("/sys/class/dmi/id/sys_vendor");
        return VendorsOfVirtualMachines.Any(vendor => names.Contains(vendor, StringComparison.OrdinalIgnoreCase));
    }
}
