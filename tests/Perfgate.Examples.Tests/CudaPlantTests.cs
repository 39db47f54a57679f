using System.Diagnostics;
using Perfgate.TestKit;

namespace Perfgate.Examples.Tests;

/// <summary>The script that plants a slowdown. What the planted PTX costs shows only on a device.</summary>
public sealed class CudaPlantTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Kernels =>
        [.. Directory.EnumerateFiles(Repository.PathTo("examples", "cuda", "kernels"), "*.ptx").Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [LinuxTheory]
    [MemberData(nameof(Kernels))]
    public void One_line_of_one_kernel_is_another(string kernel)
    {
        string target = folder.File("planted");
        (int code, string output) = Plant(Repository.PathTo("examples", "cuda"), kernel, "20", target);
        output.ShouldBe($"planted 20 % in {target}/kernels/{kernel}.ptx");
        code.ShouldBe(0);

        string source = Repository.PathTo("examples", "cuda");
        string[] files = [.. Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(source, file))];
        string[] changed = [.. files.Where(file => !File.ReadAllBytes(Path.Combine(source, file)).SequenceEqual(File.ReadAllBytes(Path.Combine(target, file))))];
        changed.ShouldBe([$"kernels/{kernel}.ptx"]);

        string[] before = File.ReadAllLines(Path.Combine(source, changed[0]));
        string[] after = File.ReadAllLines(Path.Combine(target, changed[0]));
        after.Length.ShouldBe(before.Length);
        int line = Enumerable.Range(0, before.Length).Where(index => before[index] != after[index]).ShouldHaveSingleItem();
        string slow = before.Last(text => text.Contains($".param .u32 {kernel}_param_", StringComparison.Ordinal)).Split(' ')[^1];
        before[line].ShouldContain($"[{slow}]");
        string register = before[line].Split(['\t', ' ', ','], StringSplitOptions.RemoveEmptyEntries)[1];
        after[line].ShouldBe($"\tmov.u{(register.StartsWith("%rd", StringComparison.Ordinal) ? 64 : 32)} \t{register}, 20;");
    }

    [LinuxTheory]
    [InlineData("no_kernel", "20", "there is no kernel no_kernel")]
    [InlineData("../x", "20", "\"../x\" is not the name of a kernel")]
    [InlineData("vector_add", "-1", "\"-1\" is not a whole number of percent")]
    [InlineData("vector_add", "1001", "1001 % is more than 1000 %")]
    public void Nothing_is_written_for_what_cannot_be_planted(string kernel, string percent, string why)
    {
        (int code, string output) = Plant(Repository.PathTo("examples", "cuda"), kernel, percent, folder.File("planted"));
        code.ShouldBe(2);
        output.ShouldContain(why);
        Directory.Exists(folder.File("planted")).ShouldBeFalse();
    }

    [LinuxTheory]
    [InlineData("ld.param.s32", "ld.param.b32")]
    [InlineData("\tld.param.s32 \t%rd20, [vector_add_param_4];", "\tld.param.s32 \t%rd20, [vector_add_param_4];\n\tld.param.s32 \t%rd21, [vector_add_param_4];")]
    [InlineData(".param .u32 vector_add_param_4\n", ".param .u64 vector_add_param_4\n")]
    public void A_kernel_that_is_written_otherwise_is_refused(string line, string by)
    {
        string source = folder.File("cuda");
        Directory.CreateDirectory(Path.Combine(source, "kernels"));
        File.Copy(Repository.PathTo("examples", "cuda", "plant"), Path.Combine(source, "plant"));
        string ptx = File.ReadAllText(Repository.PathTo("examples", "cuda", "kernels", "vector_add.ptx"));
        ptx.ShouldContain(line);
        File.WriteAllText(Path.Combine(source, "kernels", "vector_add.ptx"), ptx.Replace(line, by, StringComparison.Ordinal));

        (int code, string output) = Plant(source, "vector_add", "20", folder.File("planted"));
        code.ShouldBe(2);
        output.ShouldContain("nothing was planted");
        Directory.Exists(folder.File("planted")).ShouldBeFalse();
    }

    [LinuxFact]
    public void A_folder_that_is_there_is_left_alone()
    {
        (int code, string output) = Plant(Repository.PathTo("examples", "cuda"), "vector_add", "20", folder.Path);
        code.ShouldBe(2);
        output.ShouldContain("is there already");
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    public void Dispose() => folder.Dispose();

    private static (int Code, string Output) Plant(string example, params string[] arguments)
    {
        ProcessStartInfo start = new("sh", [Path.Combine(example, "plant"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.TrimEnd());
    }
}
