using Perfgate.Execution.Worktrees;
using Perfgate.TestKit;

namespace Perfgate.Execution.Tests.Worktrees;

/// <summary>A repository of two commits, the second on a branch <c>feature</c> that is checked out.</summary>
internal sealed class GitRepository : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private GitRepository()
    {
    }

    public static Git Git { get; } = new(FakeBench.Environment);

    public string Path => folder.Path;

    public static async Task<GitRepository> CreateAsync()
    {
        GitRepository repository = new();
        await repository.GitAsync("init", "--quiet", "--initial-branch=main");
        await repository.CommitAsync("file", "first");
        await repository.GitAsync("checkout", "--quiet", "-b", "feature");
        await repository.CommitAsync("file", "second");
        return repository;
    }

    public async Task CommitAsync(string file, string text)
    {
        folder.Write(file, text);
        await GitAsync("add", ".");
        await GitAsync("-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "--message", text);
    }

    public string Write(string file, string text) => folder.Write(file, text);

    public async Task<string> GitAsync(params string[] arguments) => (await Git.RunAsync(Path, arguments)).Value;

    public void Dispose() => folder.Dispose();
}
