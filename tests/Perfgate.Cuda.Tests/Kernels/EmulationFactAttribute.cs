namespace Perfgate.Cuda.Tests.Kernels;

/// <summary>A fact that runs kernels on the CPU; skipped, with the reason printed, where no C++ compiler or no Linux is.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EmulationFactAttribute : FactAttribute
{
    public EmulationFactAttribute() => Skip = HostCompiler.WhyMissing;
}
