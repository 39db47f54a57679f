namespace Perfgate.Pipelines;

/// <summary>What makes machine code of CUDA C++.</summary>
public enum SourceCompiler
{
    /// <summary>NVRTC, the driver's companion library; headers only where an option names their folder.</summary>
    Nvrtc,

    /// <summary>The toolkit's compiler, found on the PATH.</summary>
    Nvcc,
}
