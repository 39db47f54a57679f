using Perfgate.ErrorRates.Noise;
using Perfgate.ErrorRates.PullRequests;
using Perfgate.Plans;
using Perfgate.TestKit;

namespace Perfgate.ErrorRates.Tests;

/// <summary>
/// Launches of unchanged programs that perfgate itself has measured on a busy two-core virtual machine: 25 rows of 20 launches that scatter by 4 to 38 %
/// (<c>benchmarks/Perfgate.ErrorRates/Recorded</c>). Nobody can gate at 15 % there; the gate must say so instead of blocking.
/// </summary>
public sealed class RecordedTests
{
    private const int Requests = 150;

    private static readonly RecordedPopulation Busy = RecordedPopulation.Read("busy-vm", Repository.PathTo("benchmarks", "Perfgate.ErrorRates", "Recorded", "busy-vm.samples.json")).Value;

    [Theory]
    [InlineData(6, 4)]
    [InlineData(10, 5)]
    public void Unchanged_programs_seldom_block(int baseline, int head)
    {
        RequestFigures figures = new SimulatedRequests(Busy, new RequestDesign(Design.History, baseline, head, 0), Rows: 25).Judge(ChangedCode.Nothing, Requests, 7);

        figures.FalseRowsPerThousand.ShouldBeLessThan(1.5);
        figures.InconclusiveShare.ShouldBeGreaterThan(0.3);
    }

    [Fact]
    public void Side_by_side_neighbouring_launches_make_better_pairs()
    {
        RequestFigures pairs = new SimulatedRequests(Busy, new RequestDesign(Design.SideBySide, 5, 5, 0), Rows: 25).Judge(ChangedCode.Nothing, Requests, 7);

        pairs.FalseRowsPerThousand.ShouldBeLessThan(1.5);
    }

    [Fact]
    public void A_doubling_is_seen_even_there() =>
        new SimulatedRequests(Busy, new RequestDesign(Design.History, 10, 5, 0), Rows: 25).Judge(new ChangedCode(3, 1.0), Requests, 7).Power.ShouldBeGreaterThan(0.5);
}
