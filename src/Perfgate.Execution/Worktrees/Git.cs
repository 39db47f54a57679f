using Perfgate.Diagnostics;
using Perfgate.Execution.Processes;
using Perfgate.Suites;

namespace Perfgate.Execution.Worktrees;

/// <summary>Runs git: without hooks, without questions, without the variables a surrounding git hook has set.</summary>
/// <param name="environment">perfgate's own environment; PATH says which git.</param>
public sealed class Git(IReadOnlyDictionary<string, string> environment)
{
    /// <summary>The first version with <c>git worktree remove</c>.</summary>
    public static readonly Version Oldest = new(2, 17);

    private static readonly Dictionary<string, string> Own = new()
    {
        ["GIT_TERMINAL_PROMPT"] = "0",
        ["GIT_OPTIONAL_LOCKS"] = "0",
        ["LC_ALL"] = "C",
    };

    private readonly IReadOnlyDictionary<string, string> child = ChildEnvironment.Create(environment, Own);

    /// <summary>Standard output of a git command without its last line end; an error sentence when git is missing or the command fails.</summary>
    public async Task<Result<string>> RunAsync(string folder, IReadOnlyList<string> arguments, CancellationToken cancellation = default)
    {
        ProcessRequest request = new()
        {
            // A checkout runs the repository's post-checkout hook otherwise, code nobody asked for.
            Line = CommandLine.Direct(["git", "-c", "core.hooksPath=/dev/null", "-c", "advice.detachedHead=false", .. arguments]),
            WorkingFolder = folder,
            Environment = child,
            Timeout = TimeSpan.FromMinutes(10),
            Bound = OutputBound.Whole,
        };
        Result<ProcessOutcome> result = await ProcessRunner.RunAsync(request, cancellation);
        if (!result.Succeeded)
            return Result.Failure<string>(result.Diagnostics[0].Id == "PG2001" ? WorktreeDiagnostics.GitMissing() : result.Diagnostics[0]);
        ProcessOutcome outcome = result.Value;
        return outcome is { Ending: ProcessEnding.Exited, ExitCode: 0 }
            ? Result.Success(outcome.Output.StandardOutput)
            : Result.Failure<string>(WorktreeDiagnostics.GitFailed(arguments, folder, outcome));
    }

    /// <summary>The output, or null when the command fails for whatever reason.</summary>
    public async Task<string?> TryAsync(string folder, IReadOnlyList<string> arguments, CancellationToken cancellation = default)
    {
        Result<string> result = await RunAsync(folder, arguments, cancellation);
        return result.Succeeded ? result.Value : null;
    }

    /// <summary>The top folder of the repository that holds a folder; errors when git is missing or too old, or the folder is in no repository.</summary>
    public async Task<Result<string>> RepositoryTopAsync(string folder, CancellationToken cancellation = default)
    {
        Result<Version> version = await VersionAsync(folder, cancellation);
        if (!version.Succeeded)
            return Result.Failure<string>(version.Diagnostics);
        Result<string> asked = await RunAsync(folder, ["rev-parse", "--show-toplevel"], cancellation);
        if (asked.Succeeded && asked.Value.Length > 0)
            return asked;
        // What git itself explains (a repository of another owner, say) is worth more than that there is none.
        return Result.Failure<string>(asked.Diagnostics.FirstOrDefault(diagnostic => diagnostic.NextStep is not null) ?? WorktreeDiagnostics.NotARepository(folder));
    }

    /// <summary>Git's version; an error when git is missing or older than <see cref="Oldest"/>.</summary>
    public async Task<Result<Version>> VersionAsync(string folder, CancellationToken cancellation = default) =>
        (await RunAsync(folder, ["--version"], cancellation)).Then(text =>
        {
            string[] numbers = text.Split(' ').ElementAtOrDefault(2)?.Split('.') ?? [];
            return numbers.Length >= 2 && Version.TryParse($"{numbers[0]}.{numbers[1]}", out Version? version) && version >= Oldest
                ? Result.Success(version)
                : Result.Failure<Version>(WorktreeDiagnostics.GitTooOld(text, Oldest));
        });
}
