namespace Perfgate.Measurements;

/// <summary>How a launch ended.</summary>
public enum LaunchStatus
{
    /// <summary>Measured to the end; its samples count.</summary>
    Measured,

    /// <summary>The program failed (exit code, protocol fault, a metric that was promised and never came).</summary>
    Failed,

    /// <summary>Killed after the timeout.</summary>
    TimedOut,

    /// <summary>The worker said that the case cannot run here, with its reason.</summary>
    Skipped,

    /// <summary>Measured, but the numbers must not be trusted (too many samples dropped, machine state changed).</summary>
    Invalid,

    /// <summary>Stopped by the user; samples so far are kept but do not count.</summary>
    Cancelled,
}
