namespace Perfgate.Execution.Processes;

/// <summary>How a program came to its end.</summary>
public enum ProcessEnding
{
    /// <summary>It ended by itself.</summary>
    Exited,

    /// <summary>It was killed after its timeout.</summary>
    TimedOut,

    /// <summary>It was killed because the user stopped the run.</summary>
    Cancelled,
}
