using Perfgate.Diagnostics;

namespace Perfgate.Execution.Worktrees;

/// <summary>Turns what a user calls a commit into its id.</summary>
public static class RefResolver
{
    private const int ShownNames = 3;

    /// <summary>The full id of a branch, tag or commit. A branch that exists on <c>origin</c> only, as in CI checkouts, is found there, with a note.</summary>
    public static async Task<Result<string>> ResolveAsync(Git git, string folder, string name, CancellationToken cancellation = default)
    {
        if (await CommitAsync(git, folder, name, cancellation) is string sha)
            return Result.Success(sha);
        string remote = $"origin/{name}";
        if (await CommitAsync(git, folder, remote, cancellation) is string remoteSha)
            return Result.Success(remoteSha, WorktreeDiagnostics.TakenFromRemote(name, remote));
        if (await IsShallowAsync(git, folder, cancellation))
            return Result.Failure<string>(WorktreeDiagnostics.RefNotFetched(name));
        return Result.Failure<string>(WorktreeDiagnostics.RefNotFound(name, await NearestAsync(git, folder, name, cancellation)));
    }

    /// <summary>The commit where head left base: what a change is fairly compared with, since base has moved on meanwhile.</summary>
    public static async Task<Result<string>> MergeBaseAsync(Git git, string folder, string baseRef, string headRef, CancellationToken cancellation = default)
    {
        Result<string> first = await ResolveAsync(git, folder, baseRef, cancellation);
        Result<string> second = await ResolveAsync(git, folder, headRef, cancellation);
        if (!first.Succeeded || !second.Succeeded)
            return Result.Failure<string>([.. first.Diagnostics, .. second.Diagnostics]);
        return await git.TryAsync(folder, ["merge-base", first.Value, second.Value], cancellation) is { Length: > 0 } sha
            ? Result.Success(sha, [.. first.Diagnostics, .. second.Diagnostics])
            : Result.Failure<string>(WorktreeDiagnostics.NoMergeBase(baseRef, headRef, await IsShallowAsync(git, folder, cancellation)));
    }

    private static async Task<string?> CommitAsync(Git git, string folder, string name, CancellationToken cancellation)
    {
        // A name that starts with a dash would be an option.
        if (name.Length == 0 || name.StartsWith('-'))
            return null;
        string? sha = await git.TryAsync(folder, ["rev-parse", "--verify", "--quiet", $"{name}^{{commit}}"], cancellation);
        return string.IsNullOrEmpty(sha) ? null : sha;
    }

    private static async Task<bool> IsShallowAsync(Git git, string folder, CancellationToken cancellation) =>
        await git.TryAsync(folder, ["rev-parse", "--is-shallow-repository"], cancellation) == "true";

    private static async Task<string[]> NearestAsync(Git git, string folder, string name, CancellationToken cancellation)
    {
        string names = await git.TryAsync(folder, ["for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags"], cancellation) ?? "";
        return [.. names.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .OrderBy(known => Spelling.Distance(known, name))
            .ThenBy(known => known, StringComparer.Ordinal)
            .Take(ShownNames)];
    }
}
