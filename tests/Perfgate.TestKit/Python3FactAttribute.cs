namespace Perfgate.TestKit;

/// <summary>A fact that starts a Python interpreter; skipped, with the reason printed, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Python3FactAttribute : Xunit.FactAttribute
{
    public Python3FactAttribute() => Skip = Python3.WhyNot;
}
