using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Faults;

/// <summary>The sentence and the next step for a failed driver call.</summary>
internal static class FaultDiagnostics
{
    public static Diagnostic Of(CudaFault fault) => fault.Code switch
    {
        CudaCode.StubLibrary => Diagnostic.Error("PG6003", $"The CUDA driver library is a stub, made for linking only. {fault}.",
            "Install the driver, or take the toolkit's stubs folder out of the library path. Everything but CUDA benchmarks works."),
        CudaCode.NoDevice => Diagnostic.Error("PG6005", $"There is no CUDA device here. {fault}.",
            "Look at `nvidia-smi -L`; in a container, pass the device in (`--gpus all`); check CUDA_VISIBLE_DEVICES. Everything but CUDA benchmarks works."),
        CudaCode.DeviceUnavailable => Diagnostic.Error("PG6006", $"The device is busy or takes no further process (exclusive or prohibited compute mode). {fault}.",
            "End the process that holds it (`nvidia-smi`), or ask whoever runs the machine for compute mode DEFAULT; perfgate never changes it."),
        CudaCode.InvalidDevice => Diagnostic.Error("PG6007", $"There is no device of that number. {fault}.", "Choose one that `perfgate doctor` lists."),
        CudaCode.SystemNotReady or CudaCode.SystemDriverMismatch or CudaCode.CompatNotSupportedOnDevice => Diagnostic.Error("PG6004",
            $"The driver's parts do not fit together or are not ready. {fault}.", "Restart after a driver update; check the fabric manager on NVSwitch machines and compatibility libraries in the container."),
        CudaCode.OutOfMemory => Diagnostic.Error("PG6011", $"The device is out of memory. {fault}.", "Use smaller buffers, or end what else uses the device (`nvidia-smi`)."),
        CudaCode.LaunchTimeout => Diagnostic.Error("PG6013", $"A kernel ran longer than the system lets one run. {fault}.",
            "Measure on a device without a display, or make the kernel shorter. The process lost its context; samples measured before are kept."),
        CudaCode.UnsupportedPtxVersion => Diagnostic.Error("PG6014", $"The PTX is newer than the driver. {fault}.", "Compile to a cubin for this device, use an older compiler, or update the driver."),
        CudaCode.InvalidImage or CudaCode.NoBinaryForGpu or CudaCode.InvalidPtx or CudaCode.JitCompilerNotFound => Diagnostic.Error("PG6015",
            $"The kernel's image does not fit this device or driver. {fault}.", "Compile it for this device's architecture, which `perfgate doctor` shows."),
        CudaCode.EccUncorrectable or CudaCode.NvlinkUncorrectable => Diagnostic.Error("PG6017", $"The hardware reported an uncorrectable error. {fault}.",
            "Do not trust numbers of this device until it was reset; look at `nvidia-smi -q -d ECC`. Samples measured before are kept, as invalid."),
        CudaCode.NotFound => Diagnostic.Error("PG6018", $"The module has no such name. {fault}.", "Check the spelling; a C++ kernel without extern \"C\" has a mangled name."),
        CudaCode.NotSupported or CudaCode.NotPermitted => Diagnostic.Error("PG6021", $"The device or driver does not offer this. {fault}."),
        CudaCode.LaunchOutOfResources => Diagnostic.Error("PG6019", $"The launch asks for more registers, threads or shared memory than a multiprocessor has. {fault}.", "Use smaller blocks or less shared memory."),
        _ when fault.IsSticky => Diagnostic.Error("PG6012", $"A kernel broke its context. {fault}.",
            "Run it under compute-sanitizer. The process lost its context; samples measured before are kept."),
        _ => Diagnostic.Error("PG6010", $"A call of the CUDA driver failed. {fault}."),
    };
}
