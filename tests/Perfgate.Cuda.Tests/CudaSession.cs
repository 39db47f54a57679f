using System.Text;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Modules;
using Perfgate.Diagnostics;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests;

/// <summary>A context on the fake device.</summary>
internal sealed class CudaSession : IDisposable
{
    public const string Ptx = """
        .version 7.0
        .target sm_70
        .address_size 64
        .visible .entry vector_add(
        .visible .entry scale(
        .visible .entry increment(
        .visible .entry idle(
        """;

    public CudaSession(params string[] settings)
        : this(new FakeCuda(settings))
    {
    }

    public CudaSession(FakeCuda fake)
    {
        Fake = fake;
        Driver = CudaDriver.Open(fake.Driver).Value;
        Context = Driver.Device(0).Value.Retain(spin: true).Value;
    }

    public FakeCuda Fake { get; }

    public CudaDriver Driver { get; }

    public PrimaryContext Context { get; }

    public Result<CudaFunction> Kernel(string name) => Context.LoadModule(Encoding.UTF8.GetBytes(Ptx)).Then(module => module.Function(name));

    public void Dispose()
    {
        Context.Dispose();
        Fake.Dispose();
    }
}
