using System.Diagnostics;
using System.Text;
using Perfgate.Cuda.Compilers;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Libraries;
using Perfgate.Diagnostics;
using Perfgate.Pipelines;

namespace Perfgate.Cuda.Modules;

/// <summary>From a module's file to an image the driver can load: CUDA C++ is compiled, everything else read.</summary>
internal sealed class ModuleBuild(ComputeCapability device, LibraryPaths paths)
{
    private static readonly TimeSpan CompilerLimit = TimeSpan.FromMinutes(10);

    private KernelCompiler? compiler;

    /// <param name="source">Without <c>{{axis}}</c>.</param>
    /// <param name="entries">The kernels wanted, as the suite names them.</param>
    public Result<ModuleImage> Build(ModuleSource source, IReadOnlyList<string> entries) => ModuleFile.Read(source.Path).Then(file =>
    {
        if (file.Format != ModuleFormat.Source)
            return Result.Success(new ModuleImage(file.Path, file.Format, file.Content, new Dictionary<string, string>(), null));
        long start = Stopwatch.GetTimestamp();
        return (source.Compiler == SourceCompiler.Nvcc
                ? Nvcc.Compile(source.Path, source.Options, device, CompilerLimit).Select(cubin => new ModuleImage(file.Path, ModuleFormat.Cubin, cubin, new Dictionary<string, string>(), null))
                : Open().Then(nvrtc => Compile(nvrtc, file, source.Options, entries)))
            .Select(image => image with { CompileSeconds = Stopwatch.GetElapsedTime(start).TotalSeconds });
    });

    private Result<KernelCompiler> Open()
    {
        if (compiler is not null)
            return Result.Success(compiler);
        Result<KernelCompiler> opened = KernelCompiler.Open(paths.Nvrtc);
        compiler = opened.Succeeded ? opened.Value : null;
        return opened;
    }

    private Result<ModuleImage> Compile(KernelCompiler nvrtc, ModuleFile file, IReadOnlyList<string> options, IReadOnlyList<string> entries)
    {
        KernelSource text = new(Path.GetFileName(file.Path), Encoding.UTF8.GetString(file.Content).TrimEnd('\0'))
        {
            Options = [.. options, $"-I{Path.GetDirectoryName(Path.GetFullPath(file.Path))}"],
            // A mangled name is no C++ expression; it is in the image as it stands if the source instantiates it.
            NameExpressions = [.. entries.Where(entry => !entry.StartsWith("_Z", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)],
        };
        Result<CompiledKernel> compiled = nvrtc.Compile(text, device);
        if (compiled.Succeeded)
            return compiled.Select(kernel => Image(file, kernel));
        return Result.Failure<ModuleImage>(UnknownName(nvrtc, file, text) is Diagnostic unknown ? [unknown] : compiled.Diagnostics);
    }

    /// <summary>The plain name that is the only thing wrong with a source; null where the compiler's own words say more: the source itself, or what a template becomes.</summary>
    private Diagnostic? UnknownName(KernelCompiler nvrtc, ModuleFile file, KernelSource text)
    {
        string[] plain = [.. text.NameExpressions.Where(entry => !entry.Contains('<', StringComparison.Ordinal))];
        if (plain.Length == 0 || nvrtc.Compile(text with { NameExpressions = [] }, device) is not { Succeeded: true, Value: CompiledKernel sound })
            return null;
        return Array.Find(plain, entry => !nvrtc.Compile(text with { NameExpressions = [entry] }, device).Succeeded) is string unknown
            && LoadedModule.KernelsOf(sound.IsPtx ? ModuleFormat.Ptx : ModuleFormat.Cubin, sound.Image) is IReadOnlyList<string> kernels
            ? KernelNames.Unknown(unknown, kernels, file.Path, [])
            : null;
    }

    private static ModuleImage Image(ModuleFile file, CompiledKernel kernel) =>
        new(file.Path, kernel.IsPtx ? ModuleFormat.Ptx : ModuleFormat.Cubin, kernel.Image, kernel.LoweredNames, null);
}
