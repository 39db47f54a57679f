using Perfgate.Confirmations;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Execution.Runs;

/// <summary>What a run needs to know beyond its plan.</summary>
public sealed record RunSettings
{
    /// <summary>Unique mark of everything the run starts, letters and digits; the guardian knows it too.</summary>
    public required string Token { get; init; }

    /// <summary>perfgate's own environment, from which the children's is made.</summary>
    public required IReadOnlyDictionary<string, string> InheritedEnvironment { get; init; }

    /// <summary>The program, with its first arguments, that measures the kinds which need no program of the user's: perfgate itself as a worker.</summary>
    public required IReadOnlyList<string> OwnWorker { get; init; }

    /// <summary>Cases that a side measures in a way of its own, in place of the plan's.</summary>
    public IReadOnlyDictionary<(Side Side, CaseId Case), Case> Own { get; init; } = new Dictionary<(Side, CaseId), Case>();

    /// <summary>
    /// Asked after the planned launches, and after each round, with every launch so far, what is to be measured again; never while something is measured.
    /// Null: nothing is confirmed.
    /// </summary>
    public Func<IReadOnlyList<RunEvent.LaunchEnded>, ConfirmationStep>? Confirm { get; init; }

    /// <summary>
    /// Called as a launch of a case starts. What it returns is called with the launch as it ended and gives the launch to record; null where there is nothing to see
    /// from outside. Null: nothing is observed.
    /// </summary>
    public Func<Case, Func<Launch, Launch>?>? Observe { get; init; }

    /// <summary>Cases that are left out where their machine code is known. Null: everything is measured.</summary>
    public OnlyChanged? OnlyChanged { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long all tear-downs together may take once the run is cancelled. Default 30 s.</summary>
    public TimeSpan TearDownAfterCancel { get; init; } = TimeSpan.FromSeconds(30);
}
