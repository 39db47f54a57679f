namespace Perfgate.TestKit;

/// <summary>A theory that starts a Python interpreter; skipped, with the reason printed, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Python3TheoryAttribute : Xunit.TheoryAttribute
{
    public Python3TheoryAttribute() => Skip = Python3.WhyNot;
}
