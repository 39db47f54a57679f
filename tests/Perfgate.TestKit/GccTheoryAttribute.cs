namespace Perfgate.TestKit;

/// <summary>A theory that needs what <see cref="GccFactAttribute"/> needs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GccTheoryAttribute : Xunit.TheoryAttribute
{
    public GccTheoryAttribute() => Skip = FakeCuda.WhyNot;
}
