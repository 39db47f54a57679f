using System.Text.RegularExpressions;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Kernels;

/// <summary>A kernel's CUDA source in the repository, and its PTX beside it.</summary>
internal sealed partial record KernelSource(string Name, string Path)
{
    private static readonly string[] Folders = ["examples/cuda/kernels", "src/Perfgate.Cuda/Kernels"];

    /// <summary>Every kernel; paths are relative to the repository's root.</summary>
    public static IReadOnlyList<KernelSource> All { get; } = [.. Folders
        .SelectMany(folder => Directory.GetFiles(Repository.PathTo(folder), "*.cu"))
        .Select(file => new KernelSource(System.IO.Path.GetFileNameWithoutExtension(file), System.IO.Path.GetRelativePath(Repository.Root, file)))
        .OrderBy(source => source.Name, StringComparer.Ordinal)];

    public string PtxPath => System.IO.Path.ChangeExtension(Path, ".ptx");

    public string Ptx => File.ReadAllText(Repository.PathTo(PtxPath));

    public static KernelSource Named(string name) => All.Single(source => source.Name == name);

    /// <summary>A formula of the comment at the source's head: grid, block, bytes or flops.</summary>
    public string Formula(string what) =>
        Formulas().Matches(File.ReadAllText(Repository.PathTo(Path))).Single(match => match.Groups["what"].Value == what).Groups["formula"].Value;

    [GeneratedRegex("^// (?<what>grid|block|bytes|flops) +(?<formula>.+)$", RegexOptions.Multiline)]
    private static partial Regex Formulas();
}
