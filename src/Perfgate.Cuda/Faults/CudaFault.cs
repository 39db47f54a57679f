using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Faults;

/// <summary>A driver call that failed: which, with what code (CUresult), and the driver's own name and words for it.</summary>
public sealed record CudaFault(string Function, int Code, string Name, string Text)
{
    /// <summary>
    /// Whether the context is lost: every later call in this process answers the same, so the process must end. Codes whose description in the
    /// driver's documentation says that the process is left in an inconsistent state.
    /// </summary>
    public bool IsSticky => Code is CudaCode.EccUncorrectable or CudaCode.NvlinkUncorrectable or CudaCode.IllegalAddress or CudaCode.LaunchTimeout or CudaCode.Assert
        or (>= CudaCode.HardwareStackError and <= CudaCode.LaunchFailed);

    public Diagnostic ToDiagnostic() => FaultDiagnostics.Of(this);

    /// <summary><c>cuLaunchKernel: CUDA_ERROR_ILLEGAL_ADDRESS (700), an illegal memory access was encountered</c>.</summary>
    public override string ToString() => Text.Length == 0 ? $"{Function}: {Name} ({Code})" : $"{Function}: {Name} ({Code}), {Text}";
}
