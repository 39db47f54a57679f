using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Measuring;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Measuring;

/// <summary>What makes a launch invalid. All of it happens half a second in; blocks end at 0.3 and 1 s.</summary>
public sealed class InvalidLaunchTests
{
    private const string Later = "500000000";

    [GccTheory]
    [InlineData($"process=4242:1048576:{Later}", "process 4242 (compute) began to use the device during the launch")]
    [InlineData($"mps=4242:1048576:{Later}", "process 4242 (mps) began to use the device during the launch")]
    [InlineData($"later.used={Later}:100000000", "memory used by others on the device changed by more than 64 MiB during the launch")]
    [InlineData($"later.ecc_uncorrected={Later}:1", "the device had 1 uncorrectable memory error during the launch")]
    [InlineData($"xid=79:{Later}", "the driver reported Xid 79 during the launch")]
    [InlineData($"later.replay={Later}:3", "the PCIe link repeated packets during the launch (its replay counter grew)")]
    [InlineData($"later.pcie_width={Later}:8", "the PCIe link went from 16 to 8 lanes during the launch")]
    [InlineData($"later.pcie={Later}:3", "the PCIe link fell from generation 4 to 3 under load")]
    [InlineData("energy_reset=900000000", "the device was reset or the driver loaded again during the launch (the energy counter went back)")]
    [InlineData($"later.power_limit_mw={Later}:300000", "the power limit went from 400 to 300 W during the launch")]
    public void What_happens_to_the_device_during_a_launch_makes_it_invalid(string setting, string reason)
    {
        using WatchedDevice device = new(setting, "ecc=1");

        device.Launch(0.3, 1).Invalid.ShouldBe([reason]);
    }

    [GccFact]
    public void Error_counters_that_start_anew_are_a_reset()
    {
        using WatchedDevice device = new("ecc_corrected=5", $"later.ecc_corrected={Later}:0");

        device.Launch(0.3, 1).Invalid.ShouldHaveSingleItem().ShouldContain("reset");
    }

    [GccFact]
    public void A_device_that_falls_off_the_bus_makes_the_launch_invalid()
    {
        using WatchedDevice device = new("lost_after=60");

        device.Launch(0.2, 0.4, 0.6, 0.8, 1, 1.2).Invalid.ShouldContain("the device was lost: it no longer answers on the bus");
    }

    [GccTheory]
    [InlineData($"graphics=7:1048576:{Later}", "process 7 (graphics) began to use the device during the launch")]
    [InlineData($"later.ecc_corrected={Later}:2", "the device corrected 2 memory errors during the launch")]
    [InlineData($"later.pcie={Later}:5", "the PCIe link rose from generation 4 to 5 during the launch")]
    [InlineData("attribute.133=1", "the multi-process service is on: other clients may share the multiprocessors")]
    public void What_may_have_done_no_harm_is_a_doubt(string setting, string doubt)
    {
        using WatchedDevice device = new(setting);

        WatchSummary summary = device.Launch(0.3, 1);

        WatchedDevice.Said(summary).ShouldBe($"doubt: {doubt}");
    }

    [GccTheory]
    [InlineData("process=4242:1048576", "process 4242 (compute) used the device before the launch")]
    [InlineData("used=200000000", "190 MiB of the device's memory were in use before the launch, by processes that cannot be seen from here")]
    public void Whoever_was_there_before_makes_the_launch_invalid(string setting, string reason)
    {
        using WatchedDevice device = new(setting);

        device.Launch(0.3).Invalid.ShouldBe([reason]);
    }

    [GccFact]
    public async Task What_an_ended_launch_gives_back_late_is_waited_for()
    {
        using FakeCuda fake = new();
        using CudaSession session = new(fake);
        Buffers.DeviceBuffer held = session.Context.Allocate(200 << 20).Value;
        Task ending = Task.Run(async () =>
        {
            await Task.Delay(200);
            session.Context.MakeCurrent().ShouldBeNull();
            held.Dispose();
        });

        using DeviceWatch watch = DeviceWatch.Open(session.Driver.Device(0).Value, new LibraryPaths { Driver = fake.Driver, Nvml = fake.Nvml }, null).Value;
        await ending;
        watch.Begin(0);

        watch.End().Invalid.ShouldBeEmpty();
    }

    [GccFact]
    public void A_link_that_was_idle_before_the_first_block_is_no_change()
    {
        using WatchedDevice device = new("pcie=1", "later.pcie=200000000:4");

        WatchSummary summary = device.Launch(0.3, 1);

        WatchedDevice.Said(summary).ShouldBe("");
    }

    [GccFact]
    public void This_process_is_not_another_one_also_under_the_id_of_the_host()
    {
        using WatchedDevice named = new($"process={Environment.ProcessId}:1048576:50000000");
        using WatchedDevice hidden = new("process=31337:1048576:50000000");

        foreach (WatchedDevice device in new[] { named, hidden })
        {
            device.RunUntil(0.1);
            device.Launch(0.3, 1).Invalid.ShouldBeEmpty();
        }
    }

    [GccFact]
    public void Another_process_beside_this_one_is_found_while_it_loads()
    {
        using WatchedDevice device = new($"process={Environment.ProcessId}:1048576:50000000", "process=31337:1048576:60000000");
        device.RunUntil(0.1);

        device.Launch(0.3).Invalid.ShouldBe(["process 31337 (compute) began to use the device with the launch"]);
    }
}
