using Perfgate.Cuda.Libraries;

namespace Perfgate.Cli.Sessions;

/// <summary>The CUDA libraries that variables name.</summary>
internal static class CudaPaths
{
    public static LibraryPaths Of(Surroundings surroundings) => new()
    {
        Driver = Path(surroundings, "PERFGATE_CUDA_DRIVER"),
        Nvrtc = Path(surroundings, "PERFGATE_NVRTC"),
        Nvml = Path(surroundings, "PERFGATE_NVML"),
    };

    // A bare name is searched for as the system does; anything with a folder in it means a file.
    private static string? Path(Surroundings surroundings, string variable) => surroundings.Environment.GetValueOrDefault(variable) switch
    {
        null or "" => null,
        string name when name.AsSpan().IndexOfAny('/', '\\') < 0 => name,
        string path => surroundings.FullPath(path),
    };
}
