using Perfgate.Comparisons;
using Perfgate.Confirmations;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Confirmations;

public sealed class ControlCasesTests
{
    private static readonly Axis Size = new("size", ["1", "2", "3", "4"]);
    private static readonly Benchmark Sizes = Samples.Benchmark("parse", Size);

    [Fact]
    public void Against_history_an_unsuspicious_case_of_the_same_benchmark_stands_beside_the_suspects()
    {
        ConfirmationRound round = new Investigation(Design.History, Samples.Benchmark("first"), Sizes).Says("parse/size=1", Outcome.Regressed).Next().ShouldNotBeNull();

        CaseId control = round.Controls.ShouldHaveSingleItem();
        control.Value.ShouldBeOneOf("parse/size=2", "parse/size=3", "parse/size=4");
        round.Launches.Select(launch => (launch.Case.Id, launch.Index)).ShouldBe([(new CaseId("parse/size=1"), 6), (control, 6)], ignoreOrder: true);
    }

    [Fact]
    public void Side_by_side_base_is_control_enough() =>
        new Investigation(Design.SideBySide, Sizes).Says("parse/size=1", Outcome.Regressed).Next().ShouldNotBeNull().Controls.ShouldBeEmpty();

    [Fact]
    public void A_benchmark_of_suspects_alone_takes_its_control_from_one_without_set_up()
    {
        Benchmark served = Samples.Benchmark("served") with { SetUp = ["./serve"] };
        ConfirmationRound round = new Investigation(Design.History, served, Samples.Benchmark("only"), Samples.Benchmark("plain")).Says("only", Outcome.Regressed).Next().ShouldNotBeNull();

        round.Controls.ShouldBe([new CaseId("plain")]);
    }

    [Fact]
    public void Where_all_are_suspects_there_is_no_control()
    {
        Investigation investigation = new Investigation(Design.History, Samples.Benchmark("a"), Samples.Benchmark("b")).Says("a", Outcome.Regressed).Says("b", Outcome.Inconclusive);

        investigation.Next().ShouldNotBeNull().Controls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Outcome.Invalid)]
    [InlineData(Outcome.New)]
    [InlineData(Outcome.Skipped)]
    [InlineData(Outcome.Waived)]
    [InlineData(Outcome.Informational)]
    public void Only_a_case_that_was_compared_and_is_no_worse_can_be_a_control(Outcome outcome)
    {
        Investigation investigation = new Investigation(Design.History, Samples.Benchmark("a"), Samples.Benchmark("b")).Says("a", Outcome.Regressed).Says("b", outcome);

        investigation.Next().ShouldNotBeNull().Controls.ShouldBeEmpty();
    }

    [Fact]
    public void A_benchmark_that_confirms_nothing_gives_no_control()
    {
        Benchmark once = Samples.Benchmark("b") with { Sampling = new Sampling { Confirm = 0 } };

        new Investigation(Design.History, Samples.Benchmark("a"), once).Says("a", Outcome.Regressed).Next().ShouldNotBeNull().Controls.ShouldBeEmpty();
    }

    [Fact]
    public void The_control_is_the_same_in_every_round_while_suspects_are_cleared_beside_it()
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            Investigation investigation = new(RunPlanner.Plan(Samples.Suite(Sizes), Design.History, CaseSelection.Everything, seed));
            investigation.Says("parse/size=1", Outcome.Regressed).Says("parse/size=2", Outcome.Inconclusive);
            ConfirmationRound first = investigation.NextMeasured();
            ConfirmationRound second = investigation.Says("parse/size=2", Outcome.Unchanged).NextMeasured(first);
            ConfirmationRound third = investigation.NextMeasured(second);

            second.Controls.ShouldBe(first.Controls);
            third.Controls.ShouldBe(first.Controls);
            third.Launches.Select(launch => launch.Index).ShouldBe([8, 8]);
        }
    }

    [Fact]
    public void A_control_that_comes_under_suspicion_goes_on_as_a_suspect()
    {
        Investigation investigation = new Investigation(Design.History, Sizes).Says("parse/size=1", Outcome.Regressed);
        ConfirmationRound first = investigation.NextMeasured();

        ConfirmationRound second = investigation.Says(first.Controls.Single().Value, Outcome.Inconclusive).NextMeasured(first);

        second.Suspects.ShouldBe([.. first.Suspects, .. first.Controls]);
        second.Controls.ShouldBeEmpty();
    }
}
