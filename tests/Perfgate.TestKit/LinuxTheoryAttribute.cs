namespace Perfgate.TestKit;

/// <summary>A theory that needs what <see cref="LinuxFactAttribute"/> needs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxTheoryAttribute : Xunit.TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = new LinuxFactAttribute().Skip;
}
