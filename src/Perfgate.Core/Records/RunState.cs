namespace Perfgate.Records;

/// <summary>Whether a run measured all it had planned.</summary>
public enum RunState
{
    Complete,

    /// <summary>Ended by Ctrl-C or a kill; holds every launch that was finished.</summary>
    Interrupted,
}
