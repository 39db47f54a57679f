namespace Perfgate.Cuda.Compilers;

/// <summary>CUDA C++ to be compiled.</summary>
/// <param name="Name">For the compiler's messages, <c>attention.cu</c>.</param>
public sealed record KernelSource(string Name, string Text)
{
    /// <summary>Options as for nvcc (<c>-std=c++17</c>, <c>-I...</c>, <c>--use_fast_math</c>); the architecture is chosen for the device, unless they name one (<c>-arch=sm_90a</c>).</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>C++ names (<c>scale&lt;float&gt;</c>) whose names in the image are wanted.</summary>
    public IReadOnlyList<string> NameExpressions { get; init; } = [];
}
