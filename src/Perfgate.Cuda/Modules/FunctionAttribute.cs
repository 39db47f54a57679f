namespace Perfgate.Cuda.Modules;

/// <summary>CUfunction_attribute; sizes in bytes.</summary>
public enum FunctionAttribute
{
    MaxThreadsPerBlock = 0,
    SharedBytes = 1,
    ConstantBytes = 2,

    /// <summary>Per thread; above 0 where registers were spilled or arrays are indexed at run time.</summary>
    LocalBytes = 3,

    /// <summary>Per thread.</summary>
    Registers = 4,

    PtxVersion = 5,
    BinaryVersion = 6,
    MaxDynamicSharedBytes = 8,
}
