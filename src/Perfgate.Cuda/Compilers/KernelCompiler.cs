using System.Runtime.InteropServices;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Libraries;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Compilers;

/// <summary>NVRTC, loaded. Needs no device.</summary>
public sealed unsafe class KernelCompiler
{
    private readonly NvrtcLibrary api;

    private KernelCompiler(LoadedLibrary<NvrtcLibrary> loaded, Version version)
    {
        api = loaded.Functions;
        Library = loaded.Name;
        Version = version;
        Architectures = ReadArchitectures(api);
    }

    public string Library { get; }

    public Version Version { get; }

    /// <summary>80 for sm_80, ascending; empty where this NVRTC cannot tell (before 11.2).</summary>
    public IReadOnlyList<int> Architectures { get; }

    /// <param name="path">The library's file; null looks under the usual names.</param>
    public static Result<KernelCompiler> Open(string? path = null) =>
        LoadedLibrary<NvrtcLibrary>.Open(LibraryNames.Nvrtc(path), exports => new NvrtcLibrary(exports), LibraryDiagnostics.NoNvrtc, LibraryDiagnostics.OldNvrtc).Then(Ask);

    /// <summary>
    /// Compiles to machine code of the device where NVRTC knows it, which is what newer compilers than the driver need; else to PTX of the newest
    /// architecture below, which the driver compiles when it loads it (<see cref="CompiledKernel.IsPtx"/>).
    /// </summary>
    public Result<CompiledKernel> Compile(KernelSource source, ComputeCapability device)
    {
        using Compilation compilation = new(api);
        if (ArchitectureOption.Of(source.Options) is string named)
            return compilation.Run(source, null, device.Number, named.StartsWith("sm_", StringComparison.Ordinal));
        bool makesCubin = (Architectures.Count == 0 || Architectures.Contains(device.Number)) && api.nvrtcGetCUBIN is not null && api.nvrtcGetCUBINSize is not null;
        int architecture = makesCubin || Architectures.Count == 0 ? device.Number : Architectures.Where(known => known <= device.Number).DefaultIfEmpty(0).Max();
        if (architecture == 0)
            return Result.Failure<CompiledKernel>(Diagnostic.Error("PG6034", $"NVRTC {Version} compiles for sm_{Architectures[0]} and later; the device is sm_{device.Number}.", "Use an older CUDA toolkit for this device."));
        return compilation.Run(source, makesCubin ? $"--gpu-architecture=sm_{architecture}" : $"--gpu-architecture=compute_{architecture}", architecture, makesCubin);
    }

    internal static string Words(NvrtcLibrary api, int code) => Marshal.PtrToStringUTF8((nint)api.nvrtcGetErrorString(code)) ?? "unnamed error";

    private static Result<KernelCompiler> Ask(LoadedLibrary<NvrtcLibrary> loaded)
    {
        int major;
        int minor;
        int code = loaded.Functions.nvrtcVersion(&major, &minor);
        return code == 0
            ? Result.Success(new KernelCompiler(loaded, new Version(major, minor)))
            : Result.Failure<KernelCompiler>(Diagnostic.Error("PG6033", $"NVRTC failed. nvrtcVersion: {Words(loaded.Functions, code)} ({code})."));
    }

    private static int[] ReadArchitectures(NvrtcLibrary api)
    {
        int count;
        if (api.nvrtcGetNumSupportedArchs is null || api.nvrtcGetSupportedArchs is null || api.nvrtcGetNumSupportedArchs(&count) != 0)
            return [];
        int[] architectures = new int[count];
        fixed (int* start = architectures)
            return api.nvrtcGetSupportedArchs(start) == 0 ? [.. architectures.Order()] : [];
    }
}
