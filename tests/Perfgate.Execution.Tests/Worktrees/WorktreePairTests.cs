using Perfgate.Diagnostics;
using Perfgate.Execution.Worktrees;
using Perfgate.Plans;
using Perfgate.TestKit;

namespace Perfgate.Execution.Tests.Worktrees;

public sealed class WorktreePairTests
{
    [Fact]
    public async Task Both_commits_are_checked_out_under_paths_of_equal_length_and_removed_again()
    {
        using GitRepository repository = await GitRepository.CreateAsync();
        using TemporaryFolder temporary = new();
        WorktreePair pair = (await CreateAsync(repository, temporary, "main", "feature")).Value;

        (await File.ReadAllTextAsync(Path.Combine(pair.PathOf(Side.Base), "file"))).ShouldBe("first");
        (await File.ReadAllTextAsync(Path.Combine(pair.PathOf(Side.Head), "file"))).ShouldBe("second");
        pair.PathOf(Side.Base).Length.ShouldBe(pair.PathOf(Side.Head).Length);
        pair.Base.Sha.ShouldBe(await repository.GitAsync("rev-parse", "main"));
        pair.FolderOf(Side.Head, Path.Combine(repository.Path, "benchmarks")).Path.ShouldBe(Path.Combine(pair.PathOf(Side.Head), "benchmarks"));

        await pair.DisposeAsync();
        Directory.GetFileSystemEntries(temporary.Path).ShouldBeEmpty();
        (await repository.GitAsync("worktree", "list")).Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task Uncommitted_changes_and_submodules_are_warned_of()
    {
        using GitRepository repository = await GitRepository.CreateAsync();
        using TemporaryFolder temporary = new();
        repository.Write("file", "changed");
        repository.Write(".gitmodules", "");
        Result<WorktreePair> result = await CreateAsync(repository, temporary, "main", "HEAD");
        await using WorktreePair pair = result.Value;

        result.Diagnostics.Select(diagnostic => diagnostic.Id).ShouldBe(["PG2207", "PG2208"]);
        result.Diagnostics.ShouldAllBe(diagnostic => diagnostic.Severity == Severity.Warning);
    }

    [Fact]
    public async Task An_unknown_commit_fails_with_the_nearest_names_and_leaves_nothing()
    {
        using GitRepository repository = await GitRepository.CreateAsync();
        using TemporaryFolder temporary = new();
        Result<WorktreePair> result = await CreateAsync(repository, temporary, "mian", "feature");

        result.Diagnostics[0].ToString().ShouldBe("error PG2204: There is no commit 'mian' in this repository. Nearest names: main, feature.");
        Directory.GetFileSystemEntries(temporary.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_shallow_clone_is_told_how_to_fetch_more()
    {
        using GitRepository repository = await GitRepository.CreateAsync();
        using TemporaryFolder clones = new();
        string clone = clones.File("clone");
        await repository.GitAsync("clone", "--quiet", "--depth=1", "--branch=feature", "file://" + repository.Path, clone);
        Result<string> main = await RefResolver.ResolveAsync(GitRepository.Git, clone, "main");

        main.Diagnostics[0].Id.ShouldBe("PG2205");
        main.Diagnostics[0].NextStep.ShouldNotBeNull().ShouldContain("fetch-depth: 0");
    }

    [Fact]
    public async Task A_branch_known_only_from_the_remote_is_found_there()
    {
        using GitRepository repository = await GitRepository.CreateAsync();
        using TemporaryFolder clones = new();
        string clone = clones.File("clone");
        await repository.GitAsync("clone", "--quiet", "--branch=feature", repository.Path, clone);
        Result<string> main = await RefResolver.ResolveAsync(GitRepository.Git, clone, "main");

        main.Value.ShouldBe(await repository.GitAsync("rev-parse", "main"));
        main.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PG2210");
    }

    [Fact]
    public async Task The_merge_base_is_where_the_branch_began()
    {
        using GitRepository repository = await GitRepository.CreateAsync();
        string began = await repository.GitAsync("rev-parse", "main");
        await repository.GitAsync("checkout", "--quiet", "main");
        await repository.CommitAsync("other", "main goes on");

        Result<(string Base, string Head)> exact = await RefResolver.ResolveAsync(GitRepository.Git, repository.Path, new SideRefs("main", "feature", ExactBase: true));
        (await RefResolver.ResolveAsync(GitRepository.Git, repository.Path, new SideRefs("main", "feature"))).Value.Base.ShouldBe(began);
        exact.Value.Base.ShouldBe(await repository.GitAsync("rev-parse", "main"));
    }

    [Fact]
    public async Task A_pair_says_which_of_its_branches_came_from_the_remote()
    {
        using GitRepository repository = await GitRepository.CreateAsync();
        using TemporaryFolder clones = new();
        string clone = clones.File("clone");
        await repository.GitAsync("clone", "--quiet", "--branch=feature", repository.Path, clone);
        Result<WorktreePair> result = await WorktreePair.CreateAsync(GitRepository.Git, clone, new SideRefs("main", "feature"), clones.Path, guardian: null);
        await using WorktreePair pair = result.Value;

        result.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PG2210");
        (pair.Base.Sha, pair.Base.Branch).ShouldBe((await repository.GitAsync("rev-parse", "main"), "main"));
    }

    [Fact]
    public async Task Commits_without_a_common_ancestor_have_no_merge_base()
    {
        using GitRepository repository = await GitRepository.CreateAsync();
        await repository.GitAsync("checkout", "--quiet", "--orphan", "island");
        await repository.CommitAsync("other", "of its own");

        Result<(string Base, string Head)> refs = await RefResolver.ResolveAsync(GitRepository.Git, repository.Path, new SideRefs("main", "island"));

        refs.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PG2206");
    }

    [LinuxFact]
    public async Task Worktrees_of_a_killed_run_are_removed_by_the_next_and_those_of_a_living_one_are_not()
    {
        using GitRepository repository = await GitRepository.CreateAsync();
        using TemporaryFolder temporary = new();
        await using WorktreePair living = (await CreateAsync(repository, temporary, "main", "feature")).Value;
        string folder = Path.GetDirectoryName(living.PathOf(Side.Base))!;
        string stale = Path.Combine(temporary.Path, "perfgate-00000000");
        Directory.CreateDirectory(stale);
        string[] owner = await File.ReadAllLinesAsync(Path.Combine(folder, "owner"));
        await File.WriteAllLinesAsync(Path.Combine(stale, "owner"), [owner[0], "1", owner[2], owner[3]]);
        await repository.GitAsync("worktree", "add", "--quiet", "--detach", Path.Combine(stale, "base"), "main");

        (await StaleWorktrees.PruneAsync(GitRepository.Git, temporary.Path)).ShouldBe([stale]);
        Directory.Exists(stale).ShouldBeFalse();
        Directory.Exists(living.PathOf(Side.Head)).ShouldBeTrue();
        (await repository.GitAsync("worktree", "list")).Split('\n').Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_folder_outside_a_repository_is_a_sentence()
    {
        using TemporaryFolder plain = new();
        Result<WorktreePair> result = await WorktreePair.CreateAsync(GitRepository.Git, plain.Path, new SideRefs("main", "HEAD"), plain.Path, guardian: null);

        result.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PG2203");
    }

    [Fact]
    public async Task Cancelling_leaves_nothing()
    {
        using GitRepository repository = await GitRepository.CreateAsync();
        using TemporaryFolder temporary = new();
        for (int attempt = 0; attempt < 4; attempt++)
        {
            using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(15 * attempt));
            Result<WorktreePair> result = await WorktreePair.CreateAsync(
                GitRepository.Git, repository.Path, new SideRefs("main", "feature"), temporary.Path, guardian: null, source.Token);
            if (result.Succeeded)
                await result.Value.DisposeAsync();
            Directory.GetFileSystemEntries(temporary.Path).ShouldBeEmpty();
        }
        (await repository.GitAsync("worktree", "list")).Split('\n').Length.ShouldBe(1);
    }

    private static Task<Result<WorktreePair>> CreateAsync(GitRepository repository, TemporaryFolder temporary, string @base, string head) =>
        WorktreePair.CreateAsync(GitRepository.Git, repository.Path, new SideRefs(@base, head), temporary.Path, guardian: null);
}
