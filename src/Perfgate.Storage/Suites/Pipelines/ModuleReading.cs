using Perfgate.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>Reads <c>module:</c> with its compiler and options. Null where there is none, or after a fault.</summary>
internal static class ModuleReading
{
    private static readonly string[] Endings = [".cu", ".ptx", ".cubin", ".fatbin"];

    public static ModuleSource? Read(IKernelMembers document, Spot owner, CaseScope scope)
    {
        Spot at = owner.Member("module");
        if (PathReading.Read(document.Module, at, scope) is not string path)
            return null;
        foreach (IReadOnlyList<AxisValue> parameters in scope.Cases)
        {
            string file = AxisValue.Fill(path, parameters);
            if (Endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
                continue;
            at.Add(PipelineFaults.BadModule(at, file, scope.Where(parameters, path)));
            return null;
        }
        if (scope.First(parameters => !IsSource(AxisValue.Fill(path, parameters))) is not null)
        {
            foreach (Spot member in new[] { owner.Member("compiler"), owner.Member("options") }.Where(member => member.IsWritten))
                member.Add(PipelineFaults.OnlyForSource(member, path));
        }
        SourceCompiler compiler = document.Compiler is { } word ? PipelineWords.Compilers.GetValueOrDefault(word.Text) : SourceCompiler.Nvrtc;
        return new ModuleSource(path, compiler, Options(document.Options, owner.Member("options"), scope));
    }

    /// <summary>Whether a module is CUDA C++.</summary>
    public static bool IsSource(string file) => file.EndsWith(".cu", StringComparison.Ordinal);

    private static List<string> Options(List<ScalarText?>? options, Spot at, CaseScope scope)
    {
        List<string> read = [];
        for (int index = 0; index < options?.Count; index++)
        {
            Spot item = at.Item(index);
            if (options[index] is not { } option)
                continue;
            Placeholders.Check(option.Text, item, scope.Axes);
            if (option.Text.Length == 0 || option.Text.Any(char.IsControl))
                item.Add(SuiteFaults.BadName(item, option.Text, "an option of a compiler"));
            read.Add(option.Text);
        }
        return read;
    }
}
