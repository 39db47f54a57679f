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

    /// <summary>The full ids of both sides' commits, with the notes of either.</summary>
    public static async Task<Result<(string Base, string Head)>> ResolveAsync(Git git, string folder, SideRefs refs, CancellationToken cancellation = default)
    {
        Result<string> @base = await ResolveAsync(git, folder, refs.Base, cancellation);
        Result<string> head = await ResolveAsync(git, folder, refs.Head, cancellation);
        Diagnostic[] notes = [.. @base.Diagnostics, .. head.Diagnostics];
        if (!@base.Succeeded || !head.Succeeded)
            return Result.Failure<(string, string)>(notes);
        if (refs.ExactBase)
            return Result.Success((@base.Value, head.Value), notes);
        return await git.TryAsync(folder, ["merge-base", @base.Value, head.Value], cancellation) is { Length: > 0 } common
            ? Result.Success((common, head.Value), notes)
            : Result.Failure<(string, string)>([WorktreeDiagnostics.NoMergeBase(refs.Base, refs.Head, await IsShallowAsync(git, folder, cancellation)), .. notes]);
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
