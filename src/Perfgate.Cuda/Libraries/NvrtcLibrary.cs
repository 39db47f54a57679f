namespace Perfgate.Cuda.Libraries;

/// <summary>The functions of NVRTC, the run-time compiler of CUDA C++. Fields have the exports' own names; the constructor says which older export may stand in. An optional one the library lacks is null.</summary>
internal sealed unsafe class NvrtcLibrary
{
    public readonly delegate* unmanaged<int*, int*, int> nvrtcVersion;
    public readonly delegate* unmanaged<int*, int> nvrtcGetNumSupportedArchs;
    public readonly delegate* unmanaged<int*, int> nvrtcGetSupportedArchs;
    public readonly delegate* unmanaged<nint*, byte*, byte*, int, byte**, byte**, int> nvrtcCreateProgram;
    public readonly delegate* unmanaged<nint*, int> nvrtcDestroyProgram;
    public readonly delegate* unmanaged<nint, byte*, int> nvrtcAddNameExpression;
    public readonly delegate* unmanaged<nint, int, byte**, int> nvrtcCompileProgram;
    public readonly delegate* unmanaged<nint, byte*, byte**, int> nvrtcGetLoweredName;
    public readonly delegate* unmanaged<nint, nuint*, int> nvrtcGetPTXSize;
    public readonly delegate* unmanaged<nint, byte*, int> nvrtcGetPTX;
    public readonly delegate* unmanaged<nint, nuint*, int> nvrtcGetCUBINSize;
    public readonly delegate* unmanaged<nint, byte*, int> nvrtcGetCUBIN;
    public readonly delegate* unmanaged<nint, nuint*, int> nvrtcGetProgramLogSize;
    public readonly delegate* unmanaged<nint, byte*, int> nvrtcGetProgramLog;
    public readonly delegate* unmanaged<int, byte*> nvrtcGetErrorString;

    public NvrtcLibrary(Exports exports)
    {
        nvrtcVersion = (delegate* unmanaged<int*, int*, int>)exports.Required(nameof(nvrtcVersion));
        nvrtcGetNumSupportedArchs = (delegate* unmanaged<int*, int>)exports.Optional(nameof(nvrtcGetNumSupportedArchs));
        nvrtcGetSupportedArchs = (delegate* unmanaged<int*, int>)exports.Optional(nameof(nvrtcGetSupportedArchs));
        nvrtcCreateProgram = (delegate* unmanaged<nint*, byte*, byte*, int, byte**, byte**, int>)exports.Required(nameof(nvrtcCreateProgram));
        nvrtcDestroyProgram = (delegate* unmanaged<nint*, int>)exports.Required(nameof(nvrtcDestroyProgram));
        nvrtcAddNameExpression = (delegate* unmanaged<nint, byte*, int>)exports.Required(nameof(nvrtcAddNameExpression));
        nvrtcCompileProgram = (delegate* unmanaged<nint, int, byte**, int>)exports.Required(nameof(nvrtcCompileProgram));
        nvrtcGetLoweredName = (delegate* unmanaged<nint, byte*, byte**, int>)exports.Required(nameof(nvrtcGetLoweredName));
        nvrtcGetPTXSize = (delegate* unmanaged<nint, nuint*, int>)exports.Required(nameof(nvrtcGetPTXSize));
        nvrtcGetPTX = (delegate* unmanaged<nint, byte*, int>)exports.Required(nameof(nvrtcGetPTX));
        nvrtcGetCUBINSize = (delegate* unmanaged<nint, nuint*, int>)exports.Optional(nameof(nvrtcGetCUBINSize));
        nvrtcGetCUBIN = (delegate* unmanaged<nint, byte*, int>)exports.Optional(nameof(nvrtcGetCUBIN));
        nvrtcGetProgramLogSize = (delegate* unmanaged<nint, nuint*, int>)exports.Required(nameof(nvrtcGetProgramLogSize));
        nvrtcGetProgramLog = (delegate* unmanaged<nint, byte*, int>)exports.Required(nameof(nvrtcGetProgramLog));
        nvrtcGetErrorString = (delegate* unmanaged<int, byte*>)exports.Required(nameof(nvrtcGetErrorString));
    }
}
