namespace Perfgate.Policies;

/// <summary>What an outcome does to the verdict: nothing, a warning, or a failure with the outcome's own exit code.</summary>
public enum PolicyAction
{
    Ignore,
    Warn,
    Fail,
}
