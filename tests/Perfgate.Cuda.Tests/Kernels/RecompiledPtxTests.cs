using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Kernels;

public sealed class RecompiledPtxTests
{
    [PinnedClangFact]
    public void The_committed_ptx_is_what_the_pinned_compiler_makes_of_the_sources()
    {
        using TemporaryFolder folder = new();

        ToolRun run = ToolRun.Of(Repository.PathTo("eng", "ptx"), "--into", folder.Path);

        run.ExitCode.ShouldBe(0, run.Error);
        foreach (KernelSource source in KernelSource.All)
            source.Ptx.ShouldBe(File.ReadAllText(Path.Combine(folder.Path, source.PtxPath)), $"{source.PtxPath} is not of its source; run eng/ptx and commit what it writes");
        Directory.GetFiles(folder.Path, "*.ptx", SearchOption.AllDirectories).Length.ShouldBe(KernelSource.All.Count);
    }

    [LinuxFact]
    public void The_script_says_how_it_is_used_and_what_is_missing()
    {
        ToolRun.Of(Repository.PathTo("eng", "ptx"), "--help").ShouldBe(new ToolRun(2, "", "eng/ptx: use: eng/ptx [--into FOLDER | --missing]\n"));

        ToolRun bare = ToolRun.Of("/usr/bin/env", "PATH=/nowhere", "/bin/bash", "eng/ptx", "--missing");
        bare.Output.ShouldBe("clang-19 is not installed: apt-get install --no-install-recommends clang-19\n");
    }
}
