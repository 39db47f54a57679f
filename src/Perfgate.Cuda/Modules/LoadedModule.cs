using System.Diagnostics;
using System.Security.Cryptography;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Cubins;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Modules;

/// <summary>A module on the device, with what is known of its machine code.</summary>
internal sealed class LoadedModule
{
    private readonly ModuleImage image;
    private readonly CudaModule module;
    private readonly ElfFile? machineCode;
    private readonly IReadOnlyList<string>? kernels;

    private LoadedModule(ModuleImage image, CudaModule module, ElfFile? machineCode)
    {
        this.image = image;
        this.module = module;
        this.machineCode = machineCode;
        kernels = machineCode is { Kernels: { Count: > 0 } known } ? known : KernelsOf(image.Format, image.Content);
    }

    /// <summary>What the compiler and the driver's linker took; null where neither had to do anything.</summary>
    public double? CompileSeconds { get; private init; }

    /// <summary>What loading took.</summary>
    public double LoadSeconds { get; private init; }

    /// <summary>Links what is no machine code yet, so that the code that runs is known, and loads it; where linking does not work, the image is loaded as it is.</summary>
    public static Result<LoadedModule> Load(PrimaryContext context, ModuleImage image)
    {
        long start = Stopwatch.GetTimestamp();
        byte[]? linked = image.Format is ModuleFormat.Ptx or ModuleFormat.Fatbin ? CudaLinker.Link(context, image.Content, image.Format, image.Path) : null;
        double linking = Stopwatch.GetElapsedTime(start).TotalSeconds;
        start = Stopwatch.GetTimestamp();
        ElfFile? code = ElfFile.Read(linked ?? (image.Format == ModuleFormat.Cubin ? image.Content : []), out _);
        Result<CudaModule> loaded = context.LoadModule(linked ?? image.Content);
        if (!loaded.Succeeded && linked is not null)
        {
            (code, linked) = (null, null);
            loaded = context.LoadModule(image.Content);
        }
        return loaded.Succeeded
            ? Result.Success(new LoadedModule(image, loaded.Value, code)
            {
                CompileSeconds = linked is null ? image.CompileSeconds : linking + (image.CompileSeconds ?? 0),
                LoadSeconds = Stopwatch.GetElapsedTime(start).TotalSeconds,
            })
            : Result.Failure<LoadedModule>(loaded.Diagnostics.Select(one => one with { Sentence = $"{image.Path}: {one.Sentence}" }).ToArray());
    }

    /// <summary>The names of an image's kernels; null where they cannot be told.</summary>
    public static IReadOnlyList<string>? KernelsOf(ModuleFormat format, byte[] image) => format switch
    {
        ModuleFormat.Ptx => KernelNames.OfPtx(image),
        ModuleFormat.Cubin => ElfFile.Read(image, out _)?.Kernels,
        _ => null,
    };

    /// <param name="entry">As the suite names it.</param>
    public Result<CudaFunction> Function(string entry) =>
        image.Names.TryGetValue(entry, out string? lowered) ? module.Function(lowered) : KernelNames.Find(entry, kernels, image.Path).Then(module.Function);

    /// <summary>
    /// What the kernel's machine code is: <c>sass:</c> and a digest of all in it that can influence the kernel. Where the driver does not hand out the machine code,
    /// a digest of the whole image it made it of, named <c>ptx:</c>, <c>fatbin:</c> or <c>cubin:</c>.
    /// </summary>
    public string Identity(CudaFunction function) => machineCode is not null && KernelIdentity.Of(machineCode, function.Name) is string digest
        ? $"sass:{digest}"
        : $"{image.Format.ToString().ToLowerInvariant()}:{Convert.ToHexStringLower(SHA256.HashData(image.Content))[..32]}";
}
