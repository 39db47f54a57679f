using Perfgate.Diagnostics;

namespace Perfgate.Publishing.Outcomes;

/// <summary>How publishing ended. A closed pair. Never an exception: publishing that fails must not change a verdict.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <param name="Where">What the text was written to.</param>
    public sealed record Published(string Where) : PublishOutcome;

    public sealed record NotPublished(Diagnostic Reason) : PublishOutcome;
}
