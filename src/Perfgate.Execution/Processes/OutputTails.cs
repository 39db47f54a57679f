namespace Perfgate.Execution.Processes;

/// <summary>The ends of both output streams of a program.</summary>
public sealed record OutputTails(string StandardOutput, string StandardError)
{
    public static readonly OutputTails None = new("", "");

    /// <summary>Both streams in one text, named only where both have something; null when neither has.</summary>
    public string? Text => (StandardOutput.Length, StandardError.Length) switch
    {
        (0, 0) => null,
        (_, 0) => StandardOutput,
        (0, _) => StandardError,
        _ => $"[standard output]\n{StandardOutput}\n[standard error]\n{StandardError}",
    };
}
