namespace Perfgate.Cuda.Telemetry;

/// <summary>NVML's result codes that perfgate treats by themselves.</summary>
internal static class NvmlCode
{
    public const int Success = 0;
    public const int NoPermission = 4;
    public const int InsufficientSize = 7;
    public const int DriverNotLoaded = 9;
    public const int Timeout = 10;
    public const int GpuIsLost = 15;
    public const int LibraryMismatch = 18;
}
