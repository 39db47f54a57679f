namespace Perfgate.TestKit;

/// <summary>A fact that needs the fake CUDA libraries, which gcc builds when the test runs; skipped, with the reason printed, where they cannot be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GccFactAttribute : Xunit.FactAttribute
{
    public GccFactAttribute() => Skip = FakeCuda.WhyNot;
}
