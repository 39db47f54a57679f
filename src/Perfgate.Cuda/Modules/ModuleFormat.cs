namespace Perfgate.Cuda.Modules;

/// <summary>What kernels come as.</summary>
internal enum ModuleFormat
{
    /// <summary>CUDA C++.</summary>
    Source,

    /// <summary>Text for a virtual machine, which the driver compiles for the device.</summary>
    Ptx,

    /// <summary>Machine code of one architecture.</summary>
    Cubin,

    /// <summary>Several images, of which the driver takes one.</summary>
    Fatbin,
}
