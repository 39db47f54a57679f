using System.Text;
using Perfgate.Cuda.Buffers;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Modules;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Faults;

/// <summary>A small measurement in which any call may fail: the failure is a diagnostic, samples taken before it are kept, and nothing stays behind.</summary>
public sealed class InjectedFaultTests
{
    private const int Wanted = 6;

    [GccTheory]
    [InlineData("cuDevicePrimaryCtxRetain:1=2", "PG6011", 0)]
    [InlineData("cuCtxSetCurrent:1=999", "PG6010", 0)]
    [InlineData("cuStreamCreate:1=999", "PG6010", 0)]
    [InlineData("cuEventCreate:2=2", "PG6011", 0)]
    [InlineData("cuMemAlloc_v2:1=2", "PG6011", 0)]
    [InlineData("cuMemAlloc_v2:2=2", "PG6011", 0)]
    [InlineData("cuMemHostAlloc:1=2", "PG6011", 0)]
    [InlineData("cuMemHostGetDevicePointer_v2:1=801", "PG6021", 0)]
    [InlineData("cuModuleLoadDataEx:1=222", "PG6014", 0)]
    [InlineData("cuModuleGetFunction:1=500", "PG6018", 0)]
    [InlineData("cuLaunchKernel:4=701", "PG6019", 3)]
    [InlineData("cuLaunchKernel:4=700", "PG6012", 3)]
    [InlineData("cuEventSynchronize:3=700", "PG6012", 2)]
    [InlineData("cuEventSynchronize:2=702", "PG6013", 1)]
    [InlineData("cuEventSynchronize:5=719", "PG6012", 4)]
    [InlineData("cuEventSynchronize:5=214", "PG6017", 4)]
    [InlineData("cuEventElapsedTime_v2:6=719", "PG6012", 5)]
    [InlineData("cuEventSynchronize:6=999", "PG6010", 5)]
    public void A_call_that_fails_ends_in_a_diagnostic_with_kept_samples_and_freed_resources(string failure, string id, int samples)
    {
        using FakeCuda fake = new($"fail={failure}");
        List<double> kept = [];

        IReadOnlyList<Diagnostic> said = Measure(fake, kept);

        said.ShouldHaveSingleItem().Id.ShouldBe(id);
        said[0].Sentence.ShouldContain($"{failure.Split(':')[0]}: ");
        said[0].Sentence.ShouldContain($"({failure.Split('=')[1]})");
        kept.Count.ShouldBe(samples);
        fake.State.LiveObjects.ShouldBe(0);
        fake.State.DeviceBytes.ShouldBe(0);
    }

    [GccFact]
    public void Without_a_failure_all_samples_come()
    {
        using FakeCuda fake = new();
        List<double> kept = [];

        Measure(fake, kept).ShouldBeEmpty();

        kept.Count.ShouldBe(Wanted);
        fake.State.LiveObjects.ShouldBe(0);
    }

    [GccFact]
    public void Out_of_memory_comes_from_the_devices_size_too_and_leaves_the_context_usable()
    {
        using CudaSession session = new("memory=1000000");
        DeviceBuffer first = session.Context.Allocate(900_000).Value;

        session.Context.Allocate(200_000).Diagnostics[0].Id.ShouldBe("PG6011");
        first.Dispose();

        session.Context.Allocate(200_000).Succeeded.ShouldBeTrue();
    }

    [GccFact]
    public void After_an_illegal_address_every_call_answers_the_same_until_the_context_is_released()
    {
        using FakeCuda fake = new("fail=cuStreamSynchronize:1=700");
        CudaDevice device = CudaDriver.Open(fake.Driver).Value.Device(0).Value;
        using (PrimaryContext context = device.Retain().Value)
        {
            CudaStream stream = context.CreateStream().Value;
            CudaFault fault = stream.Synchronize()!;

            (fault.IsSticky, fault.Name).ShouldBe((true, "CUDA_ERROR_ILLEGAL_ADDRESS"));
            context.Synchronize()!.Code.ShouldBe(700);
            context.Allocate(16).Diagnostics[0].Id.ShouldBe("PG6012");
        }
        fake.State.LiveObjects.ShouldBe(0);
    }

    [Theory]
    [InlineData(700, true)]
    [InlineData(702, true)]
    [InlineData(710, true)]
    [InlineData(717, true)]
    [InlineData(719, true)]
    [InlineData(214, true)]
    [InlineData(2, false)]
    [InlineData(701, false)]
    [InlineData(708, false)]
    [InlineData(801, false)]
    public void Faults_know_whether_the_context_is_lost(int code, bool isSticky) => new CudaFault("cuLaunchKernel", code, "NAME", "").IsSticky.ShouldBe(isSticky);

    private static IReadOnlyList<Diagnostic> Measure(FakeCuda fake, List<double> kept)
    {
        Result<PrimaryContext> retained = CudaDriver.Open(fake.Driver).Then(driver => driver.Device(0)).Then(device => device.Retain());
        if (!retained.Succeeded)
            return retained.Diagnostics;
        using PrimaryContext context = retained.Value;
        Result<CudaFault> ended = context.CreateStream().Then(stream =>
            context.CreateEvent().Then(start =>
            context.CreateEvent().Then(end =>
            context.Allocate(64).Then(buffer =>
            context.Allocate(64).Then(_ =>
            context.AllocatePinned(64).Then(_ =>
            context.LoadModule(Encoding.UTF8.GetBytes(CudaSession.Ptx)).Then(module => module.Function("increment")).Then(function =>
            KernelLaunch.Prepare(function, new Extent(1), new Extent(16), 0, [KernelArgument.Of(buffer), KernelArgument.Of(16)]).Select(launch =>
                Sample(stream, start, end, launch, kept) ?? new CudaFault("none", 0, "", "")))))))));
        return !ended.Succeeded ? ended.Diagnostics : ended.Value.Code == 0 ? [] : [ended.Value.ToDiagnostic()];
    }

    private static CudaFault? Sample(CudaStream stream, CudaEvent start, CudaEvent end, KernelLaunch launch, List<double> kept)
    {
        while (kept.Count < Wanted)
        {
            double seconds = 0;
            if ((stream.Record(start) ?? launch.Launch(stream) ?? stream.Record(end) ?? end.Synchronize() ?? start.SecondsUntil(end, out seconds)) is CudaFault fault)
                return fault;
            kept.Add(seconds);
        }
        return null;
    }
}
