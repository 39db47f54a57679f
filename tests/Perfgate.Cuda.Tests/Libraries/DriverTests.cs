using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Devices;
using Perfgate.Diagnostics;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Libraries;

/// <summary>What is said of drivers that are missing, broken, old or without a device.</summary>
public sealed class DriverTests
{
    private static readonly string[] Newer = ["cuDeviceGetUuid_v2", "cuEventElapsedTime_v2", "cuStreamWaitValue32_v2", "cuStreamWriteValue32_v2", "cuFuncGetParamInfo", "cuGraphInstantiateWithFlags", "cuModuleGetLoadingMode"];

    [Fact]
    public void A_driver_that_is_not_where_it_was_said_to_be_is_missing_and_nothing_else_is_tried()
    {
        Diagnostic said = CudaDriver.Open("/nowhere/libcuda.so.1").Diagnostics.ShouldHaveSingleItem();

        said.Id.ShouldBe("PG6001");
        said.Sentence.ShouldBe("There is no CUDA driver (looked for /nowhere/libcuda.so.1).");
        said.NextStep!.ShouldContain("Everything but CUDA benchmarks works");
    }

    [Fact]
    public void A_file_that_is_no_library_counts_as_missing()
    {
        using TemporaryFolder folder = new();

        CudaDriver.Open(folder.Write("libcuda.so.1", "no ELF")).Diagnostics[0].Id.ShouldBe("PG6001");
    }

    [LinuxFact]
    public void A_library_that_is_no_driver_is_named_with_what_it_lacks()
    {
        Diagnostic said = CudaDriver.Open("libm.so.6").Diagnostics[0];

        said.Id.ShouldBe("PG6002");
        said.Sentence.ShouldContain("libm.so.6");
        said.Sentence.ShouldContain("cuInit, cuDriverGetVersion");
    }

    [GccFact]
    public void A_driver_too_old_to_use_is_found_out_right_after_loading()
    {
        using FakeCuda fake = new([], ["cuModuleLoadDataEx", "cuMemHostAlloc"]);

        CudaDriver.Open(fake.Driver).Diagnostics[0].Sentence.ShouldEndWith("lacks cuModuleLoadDataEx, cuMemHostAlloc.");
    }

    [GccFact]
    public void An_older_driver_works_with_its_older_functions_and_says_what_it_lacks()
    {
        using CudaSession session = new(new FakeCuda([], Newer));

        session.Driver.Fallbacks.ShouldBe(["cuDeviceGetUuid", "cuEventElapsedTime"]);
        session.Driver.Lacking.ShouldContain("cuStreamWaitValue32_v2");
        session.Driver.ModuleLoading().ShouldBeNull();
        session.Context.Device.CanWaitForValues.ShouldBeFalse();
        session.Context.CreateStream().Value.WaitForValue(0, 1)!.ToDiagnostic().Id.ShouldBe("PG6021");
        session.Kernel("increment").Value.ParameterSizes().ShouldBeNull();
    }

    [GccFact]
    public void A_graph_needs_what_an_older_driver_lacks_and_says_so()
    {
        using CudaSession session = new(new FakeCuda([], Newer));
        var stream = session.Context.CreateStream().Value;
        stream.BeginCapture().ShouldBeNull();

        Diagnostic said = stream.EndCapture().Value.Instantiate().Diagnostics[0];

        said.Id.ShouldBe("PG6020");
        said.Sentence.ShouldContain("cuGraphInstantiateWithFlags");
    }

    [GccTheory]
    [InlineData("fail=cuInit:*=34", "PG6003", "CUDA_ERROR_STUB_LIBRARY (34)")]
    [InlineData("devices=0", "PG6005", "CUDA_ERROR_NO_DEVICE (100)")]
    [InlineData("fail=cuInit:*=803", "PG6004", "CUDA_ERROR_SYSTEM_DRIVER_MISMATCH (803)")]
    [InlineData("fail=cuInit:*=999", "PG6004", "cuInit: CUDA_ERROR_UNKNOWN (999), unknown error")]
    [InlineData("fail=cuInit:*=12345", "PG6004", "unnamed error (12345)")]
    public void A_driver_that_does_not_start_says_why(string setting, string id, string words)
    {
        using FakeCuda fake = new(setting);

        Diagnostic said = CudaDriver.Open(fake.Driver).Diagnostics.ShouldHaveSingleItem();

        said.Id.ShouldBe(id);
        said.Sentence.ShouldContain(words);
        said.NextStep.ShouldNotBeNullOrEmpty();
    }

    [GccTheory]
    [InlineData("cuDeviceGetName")]
    [InlineData("cuDeviceTotalMem_v2")]
    [InlineData("cuDeviceGetPCIBusId")]
    public void A_device_that_cannot_be_described_is_an_answer_not_a_crash(string function)
    {
        using FakeCuda fake = new($"fail={function}:1=999");

        CudaDriver.Open(fake.Driver).Value.Devices().Diagnostics[0].Sentence.ShouldContain($"{function}: CUDA_ERROR_UNKNOWN (999)");
    }

    [GccFact]
    public void Devices_are_described()
    {
        using FakeCuda fake = new("devices=2", "attribute.75=9");
        CudaDriver driver = CudaDriver.Open(fake.Driver).Value;

        CudaDevice second = driver.Devices().Value[1];

        driver.ApiVersion.ShouldBe(new Version(12, 8));
        (second.Name, second.Capability, second.PciBusId, second.MemoryBytes).ShouldBe(("Fake GPU 1000", new ComputeCapability(9, 0), "0000:02:00.0", 1UL << 30));
        second.Uuid.ToString("D").ShouldBe("11112233-4455-6677-8899-aabbccddee01");
        second.Attribute(DeviceAttribute.L2CacheSize).ShouldBe(4 << 20);
        second.Attribute((DeviceAttribute)9999).ShouldBeNull();
        driver.Device(2).Diagnostics[0].Id.ShouldBe("PG6007");
    }

    [GccFact]
    public void A_device_in_exclusive_mode_says_that_somebody_holds_it()
    {
        using FakeCuda fake = new("exclusive=1");
        Result<PrimaryContext> context = CudaDriver.Open(fake.Driver).Value.Device(0).Value.Retain();

        context.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PG6006");
        fake.State.LiveObjects.ShouldBe(0);
    }
}
