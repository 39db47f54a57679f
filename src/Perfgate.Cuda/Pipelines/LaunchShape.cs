using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Modules;
using Perfgate.Diagnostics;
using Perfgate.Expressions;
using Perfgate.Pipelines;
using Perfgate.Works;

namespace Perfgate.Cuda.Pipelines;

/// <summary>How a kernel is launched in one case, held against what the kernel and the device allow, so that the fault names the limit rather than a code.</summary>
/// <param name="SharedBytes">Dynamic shared memory a block.</param>
internal sealed record LaunchShape(Extent Grid, Extent Block, uint SharedBytes)
{
    private const int SharedWithoutAsking = 48 << 10;

    public long Threads => (long)Block.X * Block.Y * Block.Z;

    public static Result<LaunchShape> Of(Stage.Kernel stage, WorkRequest request) =>
        Extents(stage, "grid", "blocks", stage.Grid, LaunchLimits.MostBlocks, request).Then(grid =>
        Extents(stage, "block", "threads", stage.Block, LaunchLimits.MostThreads, request).Then(block =>
        (stage.Shared?.Evaluate(request.Parameters) ?? Result.Success(0L)).Then(shared => shared is < 0 or > int.MaxValue
            ? Result.Failure<LaunchShape>(Diagnostic.Error("PG6077", $"The stage {stage.Name} of {request.Case} asks for {shared} bytes of shared memory.", "Ask for 0 or more, within what the device has."))
            : Result.Success(new LaunchShape(grid, block, (uint)shared)))));

    /// <summary>What of it the kernel or the device does not allow; null where all is. Permits the kernel what needs permission.</summary>
    public Diagnostic? Fit(Stage.Kernel stage, CudaFunction function, int mostThreads, int staticShared)
    {
        if (Threads > mostThreads)
        {
            return Diagnostic.Error("PG6076", $"The stage {stage.Name} asks for blocks of {Threads} threads; the kernel {function.Name} can have {mostThreads} on {function.Context.Device.Name}.",
                "Use smaller blocks, fewer registers (`--maxrregcount`), or `__launch_bounds__`.");
        }
        long shared = (long)SharedBytes + staticShared;
        if (function.Context.Device.Attribute(DeviceAttribute.MaxSharedMemoryPerBlockOptin) is > 0 and int most && shared > most)
        {
            return Diagnostic.Error("PG6076", $"The stage {stage.Name} needs {shared} bytes of shared memory a block ({staticShared} static and {SharedBytes} dynamic); {function.Context.Device.Name} has {most}.",
                "Use less shared memory.");
        }
        return shared > SharedWithoutAsking ? function.AllowDynamicSharedBytes((int)SharedBytes)?.ToDiagnostic() : null;
    }

    private static Result<Extent> Extents(Stage.Kernel stage, string what, string unit, IReadOnlyList<Expression> extents, IReadOnlyList<long> most, WorkRequest request)
    {
        uint[] values = [1, 1, 1];
        for (int index = 0; index < extents.Count; index++)
        {
            Result<long> value = extents[index].Evaluate(request.Parameters);
            if (!value.Succeeded)
                return Result.Failure<Extent>(value.Diagnostics);
            if (value.Value < 1 || value.Value > most[index])
            {
                return Result.Failure<Extent>(Diagnostic.Error("PG6077", $"The {what} of the stage {stage.Name} of {request.Case} has {value.Value} {unit} in direction {"xyz"[index]} ({extents[index]}).",
                    $"It may have 1 to {most[index]}."));
            }
            values[index] = (uint)value.Value;
        }
        return Result.Success(new Extent(values[0], values[1], values[2]));
    }
}
