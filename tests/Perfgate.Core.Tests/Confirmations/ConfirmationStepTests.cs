using Perfgate.Comparisons;
using Perfgate.Confirmations;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Confirmations;

public sealed class ConfirmationStepTests
{
    private static readonly Benchmark Sizes = Samples.Benchmark("parse", new Axis("size", ["1", "2", "3"]));

    [Fact]
    public void After_the_planned_launches_nothing_is_closed()
    {
        ConfirmationStep step = new Investigation(Design.History, Sizes).Says("parse/size=1", Outcome.Regressed).Step(null);

        step.Next.ShouldNotBeNull();
        step.Closed.ShouldBeEmpty();
    }

    [Fact]
    public void A_cleared_suspect_is_closed_with_its_outcome_and_launches_while_others_go_on()
    {
        Investigation investigation = new Investigation(Design.SideBySide, Sizes).Says("parse/size=1", Outcome.Regressed).Says("parse/size=2", Outcome.Inconclusive);
        ConfirmationRound first = investigation.NextMeasured();

        ConfirmationStep step = investigation.Says("parse/size=2", Outcome.Unchanged).Step(first);

        step.Closed.ShouldBe([new ClosedSuspect(new CaseId("parse/size=2"), Outcome.Unchanged, 6)]);
        step.Next.ShouldNotBeNull().Suspects.ShouldBe([new CaseId("parse/size=1")]);
    }

    [Fact]
    public void At_the_end_every_suspect_is_closed()
    {
        Investigation investigation = new Investigation(Design.SideBySide, Sizes).Says("parse/size=1", Outcome.Regressed).Says("parse/size=2", Outcome.Inconclusive);
        ConfirmationRound last = investigation.NextMeasured(investigation.NextMeasured(investigation.NextMeasured()));

        ConfirmationStep step = investigation.Step(last);

        step.Next.ShouldBeNull();
        step.Closed.ShouldBe([new ClosedSuspect(new CaseId("parse/size=1"), Outcome.Regressed, 8), new ClosedSuspect(new CaseId("parse/size=2"), Outcome.Inconclusive, 8)]);
    }

    [Fact]
    public void A_suspect_whose_launch_failed_is_closed_as_what_the_comparison_says()
    {
        Investigation investigation = new Investigation(Design.History, Samples.Benchmark()).Says("parse", Outcome.Regressed);
        ConfirmationRound first = investigation.Next().ShouldNotBeNull();
        investigation.Measure(first.Launches, LaunchStatus.Failed).Says("parse", Outcome.Invalid);

        investigation.Step(first).Closed.ShouldBe([new ClosedSuspect(new CaseId("parse"), Outcome.Invalid, 6)]);
    }
}
