using System.Runtime.InteropServices;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Kernels;

/// <summary>
/// The repository's kernels on the CPU: compiled once for a test run, called one at a time. A launch runs the threads of a
/// block forwards, or backwards, which shows missing barriers.
/// </summary>
internal sealed class EmulatedKernels
{
    private static readonly Lazy<EmulatedKernels> Loaded = new(() => new EmulatedKernels());
    private static readonly Lock OneAtATime = new();

    private readonly nint library;

    private EmulatedKernels()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("kernels.so");
        HostCompiler.MakeLibrary("tests/Perfgate.Cuda.Tests/Kernels/Emulation/kernels.cpp", file);
        // The loaded library outlives its file.
        library = NativeLibrary.Load(file);
    }

    private delegate ulong Work();

    private delegate void Direction(int backwards);

    /// <summary>Launches the kernel of this name through its emulating function. False when its threads wait at different barriers.</summary>
    public static bool Completes<TKernel>(string name, Func<TKernel, int> launch, bool backwards = false)
        where TKernel : Delegate
    {
        lock (OneAtATime)
        {
            Export<Direction>("emulate_backwards")(backwards ? 1 : 0);
            return launch(Export<TKernel>($"emulate_{name}")) == 0;
        }
    }

    /// <summary>Launches a kernel that must complete.</summary>
    /// <returns>The basic blocks that were executed: how much work it was.</returns>
    public static ulong Launch<TKernel>(string name, Func<TKernel, int> launch, bool backwards = false)
        where TKernel : Delegate
    {
        lock (OneAtATime)
        {
            ulong before = Export<Work>("emulated_work")();
            Completes(name, launch, backwards).ShouldBeTrue($"the threads of {name} wait at different barriers");
            return Export<Work>("emulated_work")() - before;
        }
    }

    private static T Export<T>(string name)
        where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(Loaded.Value.library, name));
}
