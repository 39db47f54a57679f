using Perfgate.ErrorRates.Noise;
using Perfgate.ErrorRates.PullRequests;
using Perfgate.Plans;

namespace Perfgate.ErrorRates.Tests;

/// <summary>
/// The short form of `dotnet run -c Release --project benchmarks/Perfgate.ErrorRates`: fixed seeds, few pull requests, bounds with room for what so few can tell. Whole
/// suites of 200 rows go through the real comparison.
/// </summary>
public sealed class GateTests
{
    private const int Requests = 40;

    private static readonly RequestDesign SixAndFour = new(Design.History, 6, 4, 0);
    private static readonly RequestDesign FiveAndThree = new(Design.History, 5, 3, 0);
    private static readonly RequestDesign FivePairs = new(Design.SideBySide, 5, 5, 3);

    [Theory]
    [InlineData(6, 4, 0.035)]
    [InlineData(5, 3, 0.055)]
    public void Unchanged_pull_requests_pass_on_a_dedicated_machine(int baseline, int head, double most) =>
        Judge(NoiseLevels.Dedicated, new RequestDesign(Design.History, baseline, head, 0), ChangedCode.Nothing).BlockedShare.ShouldBeLessThanOrEqualTo(most);

    [Fact]
    public void A_change_that_every_row_has_to_a_small_degree_blocks_nothing() =>
        Judge(NoiseLevels.Dedicated, SixAndFour, new ChangedCode(EveryRowBy: 0.05)).FalseRowsPerThousand.ShouldBeLessThan(1);

    [Theory]
    [InlineData(0.2, 0.72)]
    [InlineData(0.3, 0.84)]
    public void Real_slowdowns_are_caught_on_a_dedicated_machine(double by, double least) =>
        Judge(NoiseLevels.Dedicated, SixAndFour, new ChangedCode(10, by)).Power.ShouldBeGreaterThan(least);

    [Fact]
    public void Fewer_launches_catch_fewer_and_still_most() =>
        Judge(NoiseLevels.Dedicated, FiveAndThree, new ChangedCode(10, 0.3)).Power.ShouldBeGreaterThan(0.8);

    [Fact]
    public void A_busy_machine_is_undecided_rather_than_wrong()
    {
        RequestFigures figures = Judge(NoiseLevels.Busy, SixAndFour, ChangedCode.Nothing);

        figures.FalseRowsPerThousand.ShouldBeLessThan(0.6);
        figures.InconclusiveShare.ShouldBeGreaterThan(0.1);
    }

    [Fact]
    public void Pairs_on_one_hosted_runner_are_not_misled_by_the_next_runner() =>
        Judge(NoiseLevels.Hosted, FivePairs, ChangedCode.Nothing).FalseRowsPerThousand.ShouldBeLessThan(0.4);

    [Fact]
    public void Confirmation_costs_few_launches_on_a_dedicated_machine() =>
        Judge(NoiseLevels.Dedicated, new RequestDesign(Design.History, 25, 5, 3, 5), ChangedCode.Nothing).ExtraLaunches.ShouldBeLessThan(0.1);

    [Fact]
    public void Rows_that_jump_between_modes_are_the_hardest_and_seldom_block() =>
        Judge(NoiseLevels.Bimodal, SixAndFour, ChangedCode.Nothing).FalseRowsPerThousand.ShouldBeLessThan(0.8);

    [Fact]
    public void A_coarse_timer_does_not_make_changes_up() =>
        Judge(NoiseLevels.CoarseTimer, SixAndFour, ChangedCode.Nothing).FalseRowsPerThousand.ShouldBeLessThan(0.4);

    [Fact]
    public void Samples_that_follow_one_another_are_no_more_evidence() =>
        Judge(NoiseLevels.Correlated, SixAndFour, ChangedCode.Nothing).FalseRowsPerThousand.ShouldBeLessThan(0.4);

    [Fact]
    public void What_a_whole_run_shares_is_not_taken_for_a_change() =>
        Judge(NoiseLevels.RunToRun, new RequestDesign(Design.History, 25, 5, 0, 5), ChangedCode.Nothing).FalseRowsPerThousand.ShouldBeLessThan(0.4);

    private static RequestFigures Judge(NoiseLevel level, RequestDesign design, ChangedCode change) =>
        new SimulatedRequests(new SimulatedPopulation("machine", level), design).Judge(change, Requests, 20261122);
}
