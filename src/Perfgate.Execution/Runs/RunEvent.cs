using Perfgate.Confirmations;
using Perfgate.Diagnostics;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Execution.Runs;

/// <summary>One thing that happened in a run, in order. A closed family; progress and record are made from the same stream.</summary>
public abstract record RunEvent
{
    private RunEvent()
    {
    }

    /// <summary>A set-up or tear-down line starts.</summary>
    /// <param name="Benchmark">Null for the suite's own lines.</param>
    public sealed record SetUpStarted(Side Side, BenchmarkName? Benchmark, SetUpKind Kind, string Line) : RunEvent;

    /// <summary>The line ended, well or not.</summary>
    public sealed record SetUpEnded(Side Side, BenchmarkName? Benchmark, SetUpKind Kind, string Line, double Seconds) : RunEvent;

    /// <param name="Number">The launch's place in the plan, from 1; confirming launches count on.</param>
    /// <param name="Of">All launches of the plan and of the rounds begun so far.</param>
    public sealed record LaunchStarted(PlannedLaunch Planned, int Number, int Of) : RunEvent;

    /// <param name="Samples">Samples of the benchmark's first gated metric so far.</param>
    /// <param name="Estimate">The gated statistic of them, in <paramref name="Unit"/>; null before the first.</param>
    public sealed record LaunchProgressed(PlannedLaunch Planned, LaunchPhase Phase, int Samples, double? Estimate, Unit Unit) : RunEvent;

    /// <summary>The launch to record. Launches that are not run because an earlier one of the case failed have no events.</summary>
    public sealed record LaunchEnded(PlannedLaunch Planned, Launch Launch) : RunEvent;

    /// <summary>A round of confirming launches begins.</summary>
    public sealed record ConfirmationStarted(ConfirmationRound Round) : RunEvent;

    /// <summary>A suspect is not measured any more.</summary>
    public sealed record SuspectClosed(ClosedSuspect Suspect) : RunEvent;

    /// <summary>Something is wrong with the run as a whole. An error ends it.</summary>
    public sealed record RunFault(Diagnostic Diagnostic) : RunEvent;
}
