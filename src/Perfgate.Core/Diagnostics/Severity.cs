namespace Perfgate.Diagnostics;

/// <summary>How much a <see cref="Diagnostic"/> matters: an error stops the stage that reports it, a warning travels with the result.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
