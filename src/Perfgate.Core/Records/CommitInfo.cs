namespace Perfgate.Records;

/// <summary>The state of the code a side measured.</summary>
/// <param name="Sha">Full commit id; null outside a git repository.</param>
/// <param name="Branch">Branch name, attacker-controlled wherever it is rendered; null when detached or unknown.</param>
/// <param name="Dirty">True when files differed from the commit.</param>
public sealed record CommitInfo(string? Sha, string? Branch, bool Dirty)
{
    private const int ShortLength = 10;

    /// <summary>The first ten digits, as people name a commit; null where there is no commit.</summary>
    public string? ShortSha => Sha is { Length: > ShortLength } ? Sha[..ShortLength] : Sha;
}
