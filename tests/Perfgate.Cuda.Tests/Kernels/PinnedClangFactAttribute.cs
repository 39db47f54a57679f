using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Kernels;

/// <summary>A fact that needs the compiler <c>eng/ptx</c> is pinned to; skipped, with the script's own reason, elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PinnedClangFactAttribute : FactAttribute
{
    private static readonly Lazy<string> Missing = new(() => ToolRun.Of(Repository.PathTo("eng", "ptx"), "--missing").Output.Trim());

    public PinnedClangFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "needs Linux (bash, clang)";
        else if (Missing.Value.Length > 0)
            Skip = Missing.Value;
    }
}
