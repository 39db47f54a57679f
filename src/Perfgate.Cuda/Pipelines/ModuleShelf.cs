using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Modules;
using Perfgate.Diagnostics;
using Perfgate.Pipelines;
using Perfgate.Works;

namespace Perfgate.Cuda.Pipelines;

/// <summary>The modules of a case. Stages whose sources are equal, once the axes are filled in, share one.</summary>
internal sealed class ModuleShelf
{
    private readonly WorkRequest request;
    private readonly Dictionary<string, LoadedModule> modules = [];

    private ModuleShelf(WorkRequest request) => this.request = request;

    /// <summary>What compilers and the driver's linker took; null where there was nothing to compile.</summary>
    public double? CompileSeconds => modules.Values.Any(module => module.CompileSeconds is not null) ? modules.Values.Sum(module => module.CompileSeconds ?? 0) : null;

    public double LoadSeconds => modules.Values.Sum(module => module.LoadSeconds);

    public static Result<ModuleShelf> Load(PrimaryContext context, WorkRequest request, LibraryPaths paths, IReadOnlyList<Stage.Kernel> kernels)
    {
        ModuleShelf shelf = new(request);
        ModuleBuild build = new(context.Device.Capability, paths);
        foreach (IGrouping<string, Stage.Kernel> sharing in kernels.GroupBy(kernel => shelf.KeyOf(kernel.Module)))
        {
            Result<LoadedModule> loaded = build.Build(shelf.Filled(sharing.First().Module), [.. sharing.Select(kernel => request.Fill(kernel.Entry))]).Then(image => LoadedModule.Load(context, image));
            if (!loaded.Succeeded)
                return Result.Failure<ModuleShelf>(loaded.Diagnostics);
            shelf.modules.Add(sharing.Key, loaded.Value);
        }
        return Result.Success(shelf);
    }

    public LoadedModule Of(ModuleSource source) => modules[KeyOf(source)];

    private ModuleSource Filled(ModuleSource source) => source with { Path = request.Fill(source.Path), Options = [.. source.Options.Select(request.Fill)] };

    private string KeyOf(ModuleSource source)
    {
        ModuleSource filled = Filled(source);
        return string.Join((char)0, [filled.Path, filled.Compiler.ToString(), .. filled.Options]);
    }
}
