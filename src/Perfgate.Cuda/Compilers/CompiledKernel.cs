namespace Perfgate.Cuda.Compilers;

/// <summary>What NVRTC made of a source text.</summary>
/// <param name="Architecture">80 for sm_80 (cubin) or compute_80 (PTX).</param>
/// <param name="IsPtx">Whether the driver must still compile it: the compiler did not know the device. Recorded, since the machine code then depends on the driver.</param>
/// <param name="Log">The compiler's words, warnings too; empty where it had none.</param>
/// <param name="LoweredNames">Names in the image by the expressions asked for.</param>
public sealed record CompiledKernel(byte[] Image, int Architecture, bool IsPtx, string Log, IReadOnlyDictionary<string, string> LoweredNames);
