using System.Text.RegularExpressions;
using Perfgate.Expressions;
using Perfgate.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>Reads a kernel with its grid, its block and its arguments, of a benchmark or of a stage. Null after a fault.</summary>
internal sealed partial record LaunchReading(CaseScope Scope, BufferSet Buffers)
{
    /// <param name="name">The stage's name, which is the kernel's unless it is said.</param>
    /// <param name="otherwise">The module where the kernel names none.</param>
    public Stage.Kernel? Read(IKernelMembers document, string name, ModuleSource? otherwise, Spot at)
    {
        ModuleSource? module = document.Module is null ? Inherited(document, otherwise, at) : ModuleReading.Read(document, at, Scope);
        string? entry = Entry(document.Kernel, name, module, at.Member("kernel"));
        if (document.Grid is null)
            at.Member("grid").AddUnlessWritten(SuiteFaults.Missing(at.Member("grid"), "Write the number of blocks, `grid: ceil_div(n, 256)` for instance."));
        if (document.Threads is null)
            at.Member("threads").AddUnlessWritten(SuiteFaults.Missing(at.Member("threads"), "Write the threads of a block, `threads: 256` for instance."));
        IReadOnlyList<Expression>? grid = document.Grid is null ? null : ExtentReading.Read(document.Grid, at.Member("grid"), Scope, LaunchLimits.MostBlocks);
        IReadOnlyList<Expression>? threads = document.Threads is null ? null : ExtentReading.Threads(document.Threads, at.Member("threads"), Scope);
        Expression? shared = Scope.Whole(document.Shared, at.Member("shared"), 0, LaunchLimits.MostShared, " (227 KiB)");
        IReadOnlyList<Argument> arguments = new ArgumentReading(Scope, Buffers).Read(document.Arguments, at.Member("arguments"));
        return module is null || entry is null || grid is null || threads is null
            ? null
            : new Stage.Kernel { Name = name, Module = module, Entry = entry, Grid = grid, Block = threads, Shared = shared, Arguments = arguments };
    }

    private static ModuleSource? Inherited(IKernelMembers document, ModuleSource? otherwise, Spot at)
    {
        Spot module = at.Member("module");
        if (otherwise is null)
            module.AddUnlessWritten(SuiteFaults.Missing(module, "Name the file with the kernel: .cu, .ptx, .cubin or .fatbin."));
        else if (document.Compiler is not null || document.Options is not null)
            module.AddUnlessWritten(SuiteFaults.Missing(module, "A compiler and options belong to a module; write all of them in one place."));
        return otherwise;
    }

    private string? Entry(string? kernel, string name, ModuleSource? module, Spot at)
    {
        if (kernel is null)
        {
            if (at.IsWritten || Identifier().IsMatch(name))
                return at.IsWritten ? null : name;
            at.Add(PipelineFaults.NoKernel(at, name));
            return null;
        }
        Placeholders.Check(kernel, at, Scope.Axes);
        if (string.IsNullOrWhiteSpace(kernel) || kernel.Length > Expression.LongestText || kernel.Any(char.IsControl))
            at.Add(PipelineFaults.BadKernel(at, kernel, "Write the name the module has."));
        else if (module is not null && Scope.First(parameters => !Fits(AxisValue.Fill(kernel, parameters), AxisValue.Fill(module.Path, parameters))) is { } wrong)
            at.Add(PipelineFaults.BadKernel(at, AxisValue.Fill(kernel, wrong), "Write the name as the module has it, mangled where it is C++: letters, digits, '_' and '$'."));
        else
            return kernel;
        return null;
    }

    // The names of CUDA C++ are whatever its compiler takes.
    private static bool Fits(string kernel, string module) => ModuleReading.IsSource(module) || Identifier().IsMatch(kernel);

    [GeneratedRegex(@"\A[A-Za-z_$][A-Za-z0-9_$]*\z")]
    private static partial Regex Identifier();
}
