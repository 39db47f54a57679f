using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Libraries;
using Perfgate.Diagnostics;
using Perfgate.Expressions;
using Perfgate.Pipelines;
using Perfgate.Suites;
using Perfgate.Works;

namespace Perfgate.Cuda.Pipelines;

/// <summary>Makes a case ready, cheapest faults first: sizes and files, then compiling and loading, then memory.</summary>
internal sealed class PipelinePreparation(PrimaryContext context, WorkRequest request, LibraryPaths paths)
{
    private readonly Subject.Cuda subject = request.Subject as Subject.Cuda ?? throw new InvalidOperationException($"{request.Case} is no CUDA case.");

    private Pipeline Pipeline => subject.Pipeline;

    public Result<PreparedPipeline> Prepare() => Plan().Then(plans => ReferenceFile(plans) is { Succeeded: false } fault
        ? Result.Failure<PreparedPipeline>(fault.Diagnostics)
        : Declared(Pipeline.Bytes).Then(bytes => Declared(Pipeline.Flops).Then(flops =>
            ModuleShelf.Load(context, request, paths, [.. Pipeline.Stages.OfType<Stage.Kernel>()]).Then(modules =>
            Allocate(plans).Then(buffers => Ready(plans, modules, buffers, bytes.Count > 0 ? bytes[0] : null, flops.Count > 0 ? flops[0] : null))))));

    private Result<IReadOnlyList<BufferPlan>> Plan()
    {
        List<BufferPlan> plans = [];
        foreach (PipelineBuffer buffer in Pipeline.Buffers)
        {
            Result<BufferPlan> plan = BufferPlan.Of(buffer, request);
            if (!plan.Succeeded)
                return Result.Failure<IReadOnlyList<BufferPlan>>(plan.Diagnostics);
            plans.Add(plan.Value);
        }
        return Result.Success<IReadOnlyList<BufferPlan>>(plans);
    }

    /// <summary>The file the output is held against; "" where there is none.</summary>
    private Result<string> ReferenceFile(IReadOnlyList<BufferPlan> plans)
    {
        if (Pipeline.Check is not { File: string text, Buffer: string name })
            return Result.Success("");
        string file = request.Fill(text);
        if (plans.FirstOrDefault(plan => plan.Name == name) is not { IsOutput: true } buffer)
            return Result.Failure<string>(Diagnostic.Error("PG6084", $"The output {name}, which shall be held against {file}, is no buffer that the stages write.", "Name an `out` or `in_out` buffer."));
        return ElementsFile.Check(file, buffer, "PG6084") is Diagnostic fault ? Result.Failure<string>(fault) : Result.Success(file);
    }

    private Result<IReadOnlyList<double>> Declared(Expression? expression) => expression is null
        ? Result.Success<IReadOnlyList<double>>([])
        : expression.Evaluate(request.Parameters).Select<IReadOnlyList<double>>(value => [value]);

    private Result<IReadOnlyList<PreparedBuffer>> Allocate(IReadOnlyList<BufferPlan> plans)
    {
        if (request.IdentifyOnly)
            return Result.Success<IReadOnlyList<PreparedBuffer>>([]);
        return context.CreateStream().Then(stream =>
        {
            using (stream)
                return new BufferAllocation(context, request.Seed).Allocate(plans, stream);
        });
    }

    private Result<PreparedPipeline> Ready(IReadOnlyList<BufferPlan> plans, ModuleShelf modules, IReadOnlyList<PreparedBuffer> buffers, double? bytes, double? flops)
    {
        Dictionary<string, PreparedBuffer> byName = buffers.ToDictionary(buffer => buffer.Plan.Name, StringComparer.Ordinal);
        List<PreparedStage> stages = [];
        List<(Stage.Kernel Stage, KernelPreparation Made)> kernels = [];
        double copied = 0;
        foreach (Stage stage in Pipeline.Stages)
        {
            // Where only the identity is wanted there is no memory to copy.
            if (request.IdentifyOnly && stage is not Stage.Kernel)
                continue;
            Result<PreparedStage> prepared = stage switch
            {
                Stage.Kernel kernel => KernelPreparation.Of(kernel, modules.Of(kernel.Module), request, byName).Select<PreparedStage>(made =>
                {
                    kernels.Add((kernel, made));
                    return made.Stage;
                }),
                Stage.Copy copy => StagePreparation.Of(copy, request, byName),
                Stage.Clear clear => StagePreparation.Of(clear, byName),
                _ => throw new InvalidOperationException($"Unknown stage {stage}."),
            };
            if (!prepared.Succeeded)
                return Result.Failure<PreparedPipeline>(prepared.Diagnostics);
            stages.Add(prepared.Value);
            copied += stage is Stage.Copy moved ? StagePreparation.BytesOf(moved, request, byName[moved.From].Plan, byName[moved.To].Plan).Value : 0;
        }
        return Result.Success(new PreparedPipeline(request.IdentifyOnly ? [] : stages, buffers)
        {
            Code = kernels.ToDictionary(one => subject.Of == PipelineKind.Kernel ? request.Fill(one.Stage.Entry) : one.Stage.Name, one => one.Made.Code, StringComparer.Ordinal),
            Numbers = Numbers(modules, kernels, buffers),
            Bytes = bytes ?? (subject.Of == PipelineKind.Transfer && copied > 0 ? copied : null),
            Flops = flops,
            Inspection = request.IdentifyOnly ? null : new OutputInspection(context, buffers, Pipeline.Check, ReferenceFile(plans) is { Succeeded: true, Value: { Length: > 0 } file } ? file : null),
        });
    }

    private static Dictionary<string, double> Numbers(ModuleShelf modules, List<(Stage.Kernel Stage, KernelPreparation Made)> kernels, IReadOnlyList<PreparedBuffer> buffers)
    {
        Dictionary<string, double> numbers = [];
        foreach ((Stage.Kernel stage, KernelPreparation made) in kernels)
        {
            foreach ((string name, double value) in made.Numbers)
                numbers[kernels.Count == 1 ? name : $"{name}.{stage.Name}"] = value;
        }
        if (modules.CompileSeconds is double compiling)
            numbers["compile_s"] = compiling;
        if (kernels.Count > 0)
            numbers["load_s"] = modules.LoadSeconds + kernels.Sum(kernel => kernel.Made.LoadSeconds);
        ulong bytes = 0;
        foreach (PreparedBuffer buffer in buffers)
            bytes += (buffer.Range.IsHost ? 0 : buffer.Plan.Bytes) + (buffer.Master?.Bytes ?? 0);
        if (buffers.Count > 0)
            numbers["buffer_bytes"] = bytes;
        return numbers;
    }
}
