namespace Perfgate.TestKit;

/// <summary>A fact about processes or files as Linux has them; skipped, with the reason printed, elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : Xunit.FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "needs Linux (/proc, signals, file modes)";
    }
}
