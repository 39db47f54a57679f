using Perfgate.Cuda.Modules;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Modules;

public sealed class KernelNamesTests
{
    [Fact]
    public void The_kernels_of_a_compilers_PTX_are_found()
    {
        foreach (string path in Directory.GetFiles(Repository.PathTo("examples", "cuda", "kernels"), "*.ptx"))
            KernelNames.OfPtx(ModuleFile.Read(path).Value.Content).ShouldContain(Path.GetFileNameWithoutExtension(path));
    }

    [Fact]
    public void A_name_that_several_mangled_kernels_have_is_not_guessed()
    {
        IReadOnlyList<string> kernels = ["_Z5scalePdd", "_Z5scalePff", "_Z6scaledPf", "plain"];

        KernelNames.Find("scale", kernels, "k.ptx").Diagnostics[0].Sentence.ShouldBe("k.ptx has 2 kernels called scale: _Z5scalePdd, _Z5scalePff.");
        KernelNames.Find("scaled", kernels, "k.ptx").Value.ShouldBe("_Z6scaledPf");
        KernelNames.Find("_Z5scalePdd", kernels, "k.ptx").Value.ShouldBe("_Z5scalePdd");
        KernelNames.Find("plain", kernels, "k.ptx").Value.ShouldBe("plain");
        KernelNames.Find("anything", null, "k.fatbin").Value.ShouldBe("anything");
    }

    [Fact]
    public void Of_many_kernels_a_dozen_is_named() =>
        KernelNames.Find("none", [.. Enumerable.Range(10, 20).Select(number => $"k{number}")], "k.ptx").Diagnostics[0].Sentence
            .ShouldBe("k.ptx has no kernel none; it has k10, k11, k12, k13, k14, k15, k16, k17, k18, k19, k20, k21 and 8 more.");
}
