using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Modules;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Kernels;

/// <summary>The kernels perfgate itself runs while it measures, as PTX in this assembly. Loaded at once, also where loading is lazy: a load behind a blocked stream would wait for ever.</summary>
internal sealed record WorkerKernels(CudaFunction SpinUntil, CudaFunction Flush, CudaFunction ClockStamps)
{
    public static Result<WorkerKernels> Load(PrimaryContext context) =>
        Kernel(context, "spin_until").Then(spin => Kernel(context, "flush").Then(flush => Kernel(context, "clock_stamps").Select(stamps => new WorkerKernels(spin, flush, stamps))));

    private static Result<CudaFunction> Kernel(PrimaryContext context, string name) =>
        context.LoadModule(Image(name)).Then(module => module.Function(name)).Then(function =>
            function.LoadNow() is CudaFault fault ? Result.Failure<CudaFunction>(fault.ToDiagnostic()) : Result.Success(function));

    private static byte[] Image(string name)
    {
        using Stream stream = typeof(WorkerKernels).Assembly.GetManifestResourceStream($"{name}.ptx")
            ?? throw new InvalidOperationException($"The kernel {name} is not in this assembly.");
        byte[] image = new byte[stream.Length];
        stream.ReadExactly(image);
        return image;
    }
}
