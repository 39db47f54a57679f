using System.Diagnostics;
using Perfgate.Cuda.Cubins;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Modules;
using Perfgate.Diagnostics;
using Perfgate.Pipelines;
using Perfgate.Works;

namespace Perfgate.Cuda.Pipelines;

/// <summary>A kernel stage made ready, with its identity and the numbers known of it before it runs.</summary>
internal sealed record KernelPreparation(PreparedKernel Stage, string Code, IReadOnlyDictionary<string, double> Numbers, double LoadSeconds)
{
    public static Result<KernelPreparation> Of(Stage.Kernel stage, LoadedModule module, WorkRequest request, IReadOnlyDictionary<string, PreparedBuffer> buffers) =>
        module.Function(request.Fill(stage.Entry)).Then(function => LaunchShape.Of(stage, request).Then(shape =>
            Arguments(stage, function.Context.Device, request, buffers).Then(arguments => Of(stage, module, function, shape, arguments))));

    private static Result<KernelPreparation> Of(Stage.Kernel stage, LoadedModule module, CudaFunction function, LaunchShape shape, IReadOnlyList<KernelArgument> arguments)
    {
        long start = Stopwatch.GetTimestamp();
        if (function.LoadNow()?.ToDiagnostic() is Diagnostic unloaded)
            return Result.Failure<KernelPreparation>(unloaded);
        double loading = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return function.Attribute(FunctionAttribute.MaxThreadsPerBlock).Then(mostThreads =>
            function.Attribute(FunctionAttribute.SharedBytes).Then(shared =>
            function.Attribute(FunctionAttribute.LocalBytes).Then(local =>
            function.Attribute(FunctionAttribute.Registers).Then(registers => shape.Fit(stage, function, mostThreads, shared) is Diagnostic unfit
                ? Result.Failure<KernelPreparation>(unfit)
                : function.ActiveBlocksPerMultiprocessor((int)shape.Threads, shape.SharedBytes).Then(blocks => blocks < 1
                    ? Result.Failure<KernelPreparation>(Diagnostic.Error("PG6076", $"No block of the stage {stage.Name} fits on a multiprocessor: {shape.Threads} threads of {registers} registers, {shared + shape.SharedBytes} bytes of shared memory.",
                        "Use smaller blocks, fewer registers or less shared memory."))
                    : KernelLaunch.Prepare(function, shape.Grid, shape.Block, shape.SharedBytes, arguments).Select(launch => new KernelPreparation(new PreparedKernel(stage.Name, launch),
                        Identity(module.Identity(function), stage, shape, arguments), Figures(function, shape, registers, local, shared, blocks), loading)))))));
    }

    private static Result<IReadOnlyList<KernelArgument>> Arguments(Stage.Kernel stage, CudaDevice device, WorkRequest request, IReadOnlyDictionary<string, PreparedBuffer> buffers)
    {
        List<KernelArgument> arguments = [];
        foreach (Argument argument in stage.Arguments)
        {
            Result<KernelArgument> packed = ArgumentPacking.Pack(argument, stage.Name, request, buffers);
            if (!packed.Succeeded)
                return Result.Failure<IReadOnlyList<KernelArgument>>(packed.Diagnostics);
            arguments.Add(packed.Value);
        }
        int bytes = arguments.Sum(argument => argument.Size);
        int most = KernelArgument.MostBytesOn(device);
        return bytes <= most
            ? Result.Success<IReadOnlyList<KernelArgument>>(arguments)
            : Result.Failure<IReadOnlyList<KernelArgument>>(Diagnostic.Error("PG6081", $"The arguments of the stage {stage.Name} have {bytes} bytes; a kernel takes {most} here.", "Pass a buffer instead."));
    }

    // The same machine code launched otherwise is other work. Addresses differ from process to process and are left out.
    private static string Identity(string machineCode, Stage.Kernel stage, LaunchShape shape, IReadOnlyList<KernelArgument> arguments)
    {
        using DigestInput input = new();
        input.Add(machineCode).Add(shape.Grid.X).Add(shape.Grid.Y).Add(shape.Grid.Z).Add(shape.Block.X).Add(shape.Block.Y).Add(shape.Block.Z).Add(shape.SharedBytes);
        foreach ((Argument declared, KernelArgument argument) in stage.Arguments.Zip(arguments))
        {
            byte[] bytes = new byte[(argument.Size + 7) / 8 * 8];
            if (declared is not Argument.Buffer)
                argument.CopyTo(bytes);
            input.Add(declared is Argument.Buffer ? "address"u8 : bytes.AsSpan(0, argument.Size));
        }
        return machineCode[..(machineCode.IndexOf(':', StringComparison.Ordinal) + 1)] + input.Digest();
    }

    private static Dictionary<string, double> Figures(CudaFunction function, LaunchShape shape, int registers, int local, int shared, int blocks)
    {
        Dictionary<string, double> numbers = new()
        {
            ["registers"] = registers,
            ["local_bytes"] = local,
            ["static_shared_bytes"] = shared,
            ["dynamic_shared_bytes"] = shape.SharedBytes,
        };
        if (function.Context.Device.Attribute(DeviceAttribute.MaxThreadsPerMultiprocessor) is > 0 and int most)
            numbers["occupancy_ratio"] = (double)blocks * shape.Threads / most;
        return numbers;
    }
}
