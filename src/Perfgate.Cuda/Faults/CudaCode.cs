namespace Perfgate.Cuda.Faults;

/// <summary>The driver's result codes that perfgate treats by themselves.</summary>
internal static class CudaCode
{
    public const int Success = 0;
    public const int InvalidValue = 1;
    public const int OutOfMemory = 2;
    public const int StubLibrary = 34;
    public const int DeviceUnavailable = 46;
    public const int NoDevice = 100;
    public const int InvalidDevice = 101;
    public const int InvalidImage = 200;
    public const int NoBinaryForGpu = 209;
    public const int EccUncorrectable = 214;
    public const int InvalidPtx = 218;
    public const int NvlinkUncorrectable = 220;
    public const int JitCompilerNotFound = 221;
    public const int UnsupportedPtxVersion = 222;
    public const int NotFound = 500;
    public const int NotReady = 600;
    public const int IllegalAddress = 700;
    public const int LaunchOutOfResources = 701;
    public const int LaunchTimeout = 702;
    public const int PeerAccessAlreadyEnabled = 704;
    public const int PrimaryContextActive = 708;
    public const int Assert = 710;
    public const int HardwareStackError = 714;
    public const int LaunchFailed = 719;
    public const int NotPermitted = 800;
    public const int NotSupported = 801;
    public const int SystemNotReady = 802;
    public const int SystemDriverMismatch = 803;
    public const int CompatNotSupportedOnDevice = 804;
}
