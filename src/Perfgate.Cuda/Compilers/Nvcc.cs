using System.ComponentModel;
using System.Diagnostics;
using Perfgate.Cuda.Devices;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Compilers;

/// <summary>The toolkit's compiler, run as a child process: <c>nvcc -cubin</c>.</summary>
internal static class Nvcc
{
    // The same number on Linux, macOS and Windows.
    private const int NoSuchFile = 2;
    private const int MostLogCharacters = 8000;

    /// <summary>Compiles a file to machine code of the device.</summary>
    /// <param name="limit">How long it may take; it is killed with its children then.</param>
    public static Result<byte[]> Compile(string path, IReadOnlyList<string> options, ComputeCapability device, TimeSpan limit, string program = "nvcc")
    {
        string folder = Directory.CreateTempSubdirectory("perfgate-nvcc-").FullName;
        try
        {
            string output = Path.Combine(folder, "module.cubin");
            ProcessStartInfo start = new(program, ["-cubin", .. ArchitectureOption.Of(options) is null ? [$"-arch=sm_{device.Number}"] : (string[])[], .. options, "-o", output, path])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                RedirectStandardInput = true,
                UseShellExecute = false,
            };
            return Run(start, path, output, limit);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Result.Failure<byte[]>(Diagnostic.Error("PG6074", $"nvcc made no cubin of {path} that can be read. {fault.Message}", "Look for room and rights in the folder for temporary files."));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Result<byte[]> Run(ProcessStartInfo start, string path, string output, TimeSpan limit)
    {
        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception fault)
        {
            string why = fault.NativeErrorCode == NoSuchFile ? "There is no such program on the PATH" : fault.Message.TrimEnd('.');
            return Result.Failure<byte[]>(Diagnostic.Error("PG6073", $"nvcc, which shall compile {path}, does not start. {why}.", "Put the CUDA toolkit's bin folder on the PATH, or compile with NVRTC (`compiler: nvrtc`)."));
        }
        using (process)
        {
            process!.StandardInput.Close();
            // Both are read all the while: a child blocks on a full pipe.
            Task<string> errors = process.StandardError.ReadToEndAsync();
            Task<string> words = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(limit))
            {
                process.Kill(entireProcessTree: true);
                return Result.Failure<byte[]>(Diagnostic.Error("PG6074", $"nvcc did not compile {path} within {limit.TotalSeconds:0.#} seconds and was ended.", "Compile it before measuring, to a .cubin."));
            }
            string log = $"{errors.Result}{words.Result}".Trim();
            if (process.ExitCode != 0)
            {
                return Result.Failure<byte[]>(Diagnostic.Error("PG6074", $"{path} does not compile: nvcc ended with {process.ExitCode}{(log.Length == 0 ? "." : $"\n{Head(log)}")}",
                    "Correct what the compiler names."));
            }
        }
        return Result.Success(File.ReadAllBytes(output));
    }

    private static string Head(string log) => log.Length <= MostLogCharacters ? log : $"{log[..MostLogCharacters]} ...";
}
