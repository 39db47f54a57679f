using Perfgate.Diagnostics;
using Perfgate.Execution.Worktrees;
using Perfgate.Records;
using Perfgate.TestKit;

namespace Perfgate.Execution.Tests.Worktrees;

public sealed class CommitReaderTests
{
    [Fact]
    public async Task Commit_branch_and_changes_are_read()
    {
        using GitRepository repository = await GitRepository.CreateAsync();
        string sha = await repository.GitAsync("rev-parse", "HEAD");

        repository.Write("untracked", "not part of the commit, not a change of it either");
        (await CommitReader.DescribeAsync(GitRepository.Git, repository.Path)).ShouldBe(new CommitInfo(sha, "feature", Dirty: false));
        repository.Write("file", "changed");
        await repository.GitAsync("checkout", "--quiet", "--detach");
        (await CommitReader.DescribeAsync(GitRepository.Git, repository.Path)).ShouldBe(new CommitInfo(sha, null, Dirty: true));
    }

    [Fact]
    public async Task Outside_a_repository_there_is_no_commit()
    {
        using TemporaryFolder folder = new();
        (await CommitReader.DescribeAsync(GitRepository.Git, folder.Path)).ShouldBeNull();
    }

    [Fact]
    public async Task A_missing_git_is_a_sentence()
    {
        Git git = new(new Dictionary<string, string> { ["PATH"] = "/nowhere" });
        Result<Version> version = await git.VersionAsync(Path.GetTempPath());

        version.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PG2201");
    }

    [LinuxFact]
    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    public async Task An_old_git_is_a_sentence()
    {
        using TemporaryFolder bin = new();
        File.SetUnixFileMode(bin.Write("git", "#!/bin/sh\necho git version 2.9.1\n"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Git git = new(new Dictionary<string, string> { ["PATH"] = bin.Path });

        (await git.VersionAsync(bin.Path)).Diagnostics.ShouldHaveSingleItem().ToString()
            .ShouldBe("error PG2202: git is too old or not git: it says 'git version 2.9.1'. perfgate needs git 2.17 or later.");
    }

    [Fact]
    public async Task Variables_of_a_surrounding_hook_do_not_lead_git_astray()
    {
        using GitRepository repository = await GitRepository.CreateAsync();
        Git git = new(new Dictionary<string, string>(FakeBench.Environment) { ["GIT_DIR"] = "/nowhere" });

        (await git.RunAsync(repository.Path, ["rev-parse", "--abbrev-ref", "HEAD"])).Value.ShouldBe("feature");
    }
}
