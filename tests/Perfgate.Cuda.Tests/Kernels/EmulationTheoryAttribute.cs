namespace Perfgate.Cuda.Tests.Kernels;

/// <summary>As <see cref="EmulationFactAttribute"/>, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EmulationTheoryAttribute : TheoryAttribute
{
    public EmulationTheoryAttribute() => Skip = HostCompiler.WhyMissing;
}
