using Perfgate.Diagnostics;

namespace Perfgate.Works;

/// <summary>Whether a case can be measured here. A closed family.</summary>
public abstract record WorkStart
{
    private WorkStart()
    {
    }

    /// <param name="Code">Digest of the machine code by kernel; empty where the work has none of its own.</param>
    public sealed record Ready(IReadOnlyDictionary<string, string> Code) : WorkStart;

    /// <summary>The machine lacks what the case needs, which is nobody's fault.</summary>
    public sealed record Skipped(string Reason) : WorkStart;

    public sealed record Failed(Diagnostic Fault) : WorkStart;
}
