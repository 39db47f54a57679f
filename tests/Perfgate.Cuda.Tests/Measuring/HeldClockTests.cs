using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Measuring;
using Perfgate.Diagnostics;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Measuring;

public sealed class HeldClockTests
{
    [GccFact]
    public void The_clock_is_held_while_the_watch_is_open()
    {
        using WatchedDevice device = Locking();

        device.Fake.State.LockedMegahertz.ShouldBe(1200);
        device.Launch(0.3, 0.6).Invalid.ShouldBeEmpty();
        device.Watch.Dispose();

        (device.Fake.State.LockedMegahertz, device.Fake.State.SettingChanges).ShouldBe((0, 2));
    }

    [GccFact]
    public void A_lock_that_does_not_hold_drops_the_samples_and_makes_the_launch_invalid()
    {
        using WatchedDevice device = Locking("lock_holds=0");
        device.Watch.Begin(0);

        device.Block(0.3).ShouldBe("the clock was not the one it is locked to");
        device.Watch.End().Invalid.ShouldBe(["the clock lock was not in effect: asked for 1200 MHz, and 1 of 1 readings were of another clock"]);
    }

    [GccFact]
    public void A_lock_that_slips_once_drops_one_block()
    {
        using WatchedDevice device = Locking("later.lock_holds=200000000:0", "later.lock_holds=400000000:1");
        device.Watch.Begin(0);

        device.Block(0.1).ShouldBeNull();
        device.Block(0.3).ShouldNotBeNull();
        device.Block(0.5).ShouldBeNull();
        device.Watch.End().Invalid.ShouldBeEmpty();
    }

    [GccFact]
    public void Without_permission_the_launch_fails_with_the_next_step_and_everything_is_closed()
    {
        using WatchedDevice device = Locking("root=0");

        Diagnostic said = device.Opened.Diagnostics[0];

        (said.Id, said.Severity).ShouldBe(("PG6045", Severity.Error));
        said.NextStep.ShouldBe("Run as root; or take `lock_clock` out of the suite, and lock them beforehand if they shall be held (`sudo nvidia-smi --lock-gpu-clocks=1200`).");
        (device.Fake.State.SettingChanges, device.Fake.State.NvmlHandles, device.Fake.State.NvmlObjects).ShouldBe((0, 0, 0));
    }

    [GccFact]
    public void Without_NVML_clocks_that_shall_be_held_are_an_error()
    {
        using FakeCuda fake = new();
        using CudaSession session = new(fake);

        Diagnostic said = DeviceWatch.Open(session.Driver.Device(0).Value, new LibraryPaths { Nvml = "/nowhere/nvml" }, 1200).Diagnostics[0];

        (said.Id, said.Severity).ShouldBe(("PG6121", Severity.Error));
        said.Sentence.ShouldContain("1200 MHz: There is no NVML");
    }

    private static WatchedDevice Locking(params string[] settings) => new(new FakeCuda(["duration.idle=100000000", .. settings]), 1200);
}
