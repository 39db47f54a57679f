namespace Perfgate.Execution.Processes;

/// <summary>What one program did from its start to its end.</summary>
public sealed record ProcessOutcome
{
    public required ProcessEnding Ending { get; init; }

    /// <summary>128 + the signal's number for a program ended by a signal.</summary>
    public required int ExitCode { get; init; }

    /// <summary>From just before the start of the program until its end was noticed.</summary>
    public required double WallSeconds { get; init; }

    /// <summary>CPU time in user mode of the program and those descendants that were waited for by their parents.</summary>
    public required double UserSeconds { get; init; }

    /// <summary>CPU time in kernel mode, counted alike.</summary>
    public required double SystemSeconds { get; init; }

    /// <summary>See <see cref="MemoryWatch"/>; null when it was not watched or the program was too quick to be seen.</summary>
    public double? PeakMemoryBytes { get; init; }

    public required OutputTails Output { get; init; }
}
