using Perfgate.Cuda.Modules;
using Perfgate.Cuda.Tests.Cubins;
using Perfgate.Diagnostics;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Modules;

public sealed class ModuleFileTests
{
    private static readonly byte[] Cubin = new CubinBuilder().Kernel("k", [1, 2, 3, 4]).Build();
    private static readonly byte[] Fatbin = [0x50, 0xed, 0x55, 0xba, 1, 0, 16, 0, 4, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4];
    private static readonly byte[] Ptx = ".version 7.0\n"u8.ToArray();

    [Fact]
    public void Each_format_is_known_by_its_ending_and_its_content()
    {
        using TemporaryFolder folder = new();
        (string Name, byte[] Content, ModuleFormat Format)[] good = [("k.cubin", Cubin, ModuleFormat.Cubin), ("k.fatbin", Fatbin, ModuleFormat.Fatbin), ("k.ptx", [.. Ptx, 0, 0], ModuleFormat.Ptx), ("k.CU", Ptx, ModuleFormat.Source)];
        foreach ((string name, byte[] content, ModuleFormat format) in good)
        {
            File.WriteAllBytes(folder.File(name), content);
            ModuleFile.Read(folder.File(name)).Value.ShouldSatisfyAllConditions(file => file.Format.ShouldBe(format), file => file.Content.ShouldBe(content));
        }
    }

    [Theory]
    [InlineData("k.ptx", "cubin", 0, "it begins as a cubin does")]
    [InlineData("k.cu", "fatbin", 0, "it begins as a fatbin does")]
    [InlineData("k.cubin", "fatbin", 0, "it begins as a fatbin does")]
    [InlineData("k.fatbin", "cubin", 0, "it begins as a cubin does")]
    [InlineData("k.fatbin", "ptx", 0, "it does not begin as a fatbin does")]
    [InlineData("k.cubin", "ptx", 0, "it does not begin as an ELF file does")]
    [InlineData("k.cubin", "cubin", 4, "one of its sections lies outside it: it is damaged or cut off")]
    [InlineData("k.fatbin", "fatbin", 1, "its header tells of 4 bytes and 3 follow: it is damaged or cut off")]
    [InlineData("k.fatbin", "fatbin", 8, "it ends within its header")]
    [InlineData("k.ptx", "ptx", 13, "it is empty")]
    [InlineData("k.ptx", "ptx", 6, "it has no .version")]
    [InlineData("k.ptx", "zeros", 0, "it is no text")]
    public void A_renamed_or_truncated_file_is_found_out(string name, string content, int missing, string why)
    {
        using TemporaryFolder folder = new();
        byte[] bytes = content switch { "cubin" => Cubin, "fatbin" => Fatbin, "ptx" => Ptx, _ => [1, 0, 1] };
        File.WriteAllBytes(folder.File(name), bytes[..^missing]);

        Diagnostic said = ModuleFile.Read(folder.File(name)).Diagnostics.ShouldHaveSingleItem();

        said.Id.ShouldBe("PG6072");
        said.Sentence.ShouldEndWith($"{(name.EndsWith(".cu", StringComparison.Ordinal) ? "CUDA C++" : name.Split('.')[1] is "ptx" ? "PTX" : name.Split('.')[1])}: {why}.");
    }

    [Fact]
    public void A_file_larger_than_any_module_is_not_read()
    {
        using TemporaryFolder folder = new();
        using (FileStream large = File.Create(folder.File("k.ptx")))
            large.SetLength(ModuleFile.MostBytes + 1L);

        ModuleFile.Read(folder.File("k.ptx")).Diagnostics[0].Sentence.ShouldEndWith("k.ptx has 268435457 bytes; a module may have 268435456.");
    }

    [Fact]
    public void A_folder_is_no_module()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.File("k.ptx"));

        ModuleFile.Read(folder.File("k.ptx")).Diagnostics[0].Id.ShouldBe("PG6071");
    }
}
