using Perfgate.Core.Tests.Decisions;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Records;

public sealed class RunCaseTests
{
    [Fact]
    public void Launches_that_agree_have_a_code_and_each_side_its_own()
    {
        RunCase item = Kernel(Launch(1, "a1"), Launch(2, "a1"), Launch(1, "b2") with { Side = Side.Base });

        item.CodeOf(Side.Head).ShouldBe(KernelSides.Digests("sgemm", "a1"));
        item.CodeOf(Side.Base).ShouldBe(KernelSides.Digests("sgemm", "b2"));
    }

    [Fact]
    public void Launches_that_disagree_or_do_not_say_have_none()
    {
        Kernel(Launch(1, "a1"), Launch(2, "b2")).CodeOf(Side.Head).ShouldBeNull();
        Kernel(Launch(1, "a1"), Launch(2, "a1") with { Code = null }).CodeOf(Side.Head).ShouldBeNull();
        Kernel().CodeOf(Side.Head).ShouldBeNull();
    }

    [Fact]
    public void A_launch_that_was_left_out_says_what_it_would_have_run() =>
        Kernel(Launch(1, "a1") with { Status = LaunchStatus.Skipped }).CodeOf(Side.Head).ShouldBe(KernelSides.Digests("sgemm", "a1"));

    [Fact]
    public void A_program_of_the_users_is_not_believed_about_itself()
    {
        RunCase item = Kernel(Launch(1, "a1")) with { Kind = "worker" };

        item.CodeOf(Side.Head).ShouldBeNull();
        item.NumbersOf(Side.Head).ShouldBeEmpty();
    }

    [Fact]
    public void Numbers_are_medians_over_the_measured_launches() =>
        Kernel(Launch(1, "a1", 64), Launch(2, "a1", 64), Launch(3, "a1", 96), Launch(4, "a1", 999) with { Status = LaunchStatus.Invalid })
            .NumbersOf(Side.Head).ShouldBe(new Dictionary<string, double> { ["registers"] = 64 });

    private static Launch Launch(int index, string digest, double registers = 64) => Samples.Launch(Side.Head, index, 1) with
    {
        Code = KernelSides.Digests("sgemm", digest),
        Summary = new Dictionary<string, double> { ["registers"] = registers },
    };

    private static RunCase Kernel(params Launch[] launches) => new()
    {
        Id = new CaseId("sgemm"),
        Benchmark = new BenchmarkName("sgemm"),
        Kind = "cuda-kernel",
        Definition = "1",
        Metrics = [],
        PlannedLaunches = 1,
        Launches = launches,
    };
}
