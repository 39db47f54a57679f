using System.Buffers.Binary;
using Perfgate.Cuda.Cubins;

namespace Perfgate.Cuda.Tests.Cubins;

public sealed class ElfFileTests
{
    private static readonly byte[] Good = new CubinBuilder().Kernel("scale", [1, 2, 3, 4]).Kernel("_Z3addPf", [5, 6, 7, 8]).Section(".text.helper", [9]).Symbol("helper", ".text.helper")
        .Section(".nv.global", [], type: 8, size: 1 << 20).Section(".rel.text.scale", new byte[32], type: 9).Build();

    [Fact]
    public void A_cubin_tells_its_sections_and_its_kernels()
    {
        ElfFile file = ElfFile.Read(Good, out string why)!;

        why.ShouldBe("");
        file.Kernels.ShouldBe(["_Z3addPf", "scale"]);
        file.Sections.Single(section => section.Name == ".text.scale").Content.ToArray().ShouldBe([1, 2, 3, 4]);
        file.Sections.Single(section => section.Name == ".nv.global").ShouldSatisfyAllConditions(section => section.Size.ShouldBe(1ul << 20), section => section.Content.Length.ShouldBe(0));
    }

    [Fact]
    public void Every_cut_off_file_is_refused_with_a_reason()
    {
        // The last section's content stands at the end, so that no byte may be missing.
        for (int length = 0; length < Good.Length; length++)
        {
            ElfFile.Read(Good.AsMemory(0, length), out string why).ShouldBeNull();
            why.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Hostile_bytes_never_lead_out_of_the_file()
    {
        Random random = new(7);
        int read = 0;
        for (int round = 0; round < 20_000; round++)
        {
            byte[] file = [.. Good];
            for (int change = random.Next(1, 6); change > 0; change--)
            {
                int at = random.Next(file.Length);
                switch (random.Next(4))
                {
                    case 0:
                        file[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        file.AsSpan(at, Math.Min(8, file.Length - at)).Fill(0xff);
                        break;
                    case 2 when at + 8 <= file.Length:
                        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(at), random.NextInt64());
                        break;
                    default:
                        file[at] ^= (byte)(1 << random.Next(8));
                        break;
                }
            }
            if (ElfFile.Read(file, out _) is not ElfFile elf)
                continue;
            read++;
            _ = KernelIdentity.Of(elf, "scale");
            foreach (string kernel in elf.Kernels)
                _ = KernelIdentity.Of(elf, kernel);
        }
        read.ShouldBeInRange(1000, 19_000);
    }

    [Fact]
    public void Names_that_share_the_letters_of_one_long_name_do_not_fill_the_memory()
    {
        CubinBuilder builder = new CubinBuilder().Kernel(new string('k', 20_000), [1]);
        for (int number = 0; number < 500; number++)
            builder.Symbol(".text." + new string('k', 20_000), ".text.none");

        ElfFile.Read(builder.Build(sharesNames: true), out _).ShouldBeNull();
        ElfFile.Read(new CubinBuilder().Kernel(new string('k', 40_000), [1]).Build(), out _).ShouldBeNull();
        ElfFile.Read(new CubinBuilder().Kernel(new string('k', 10_000), [1]).Build(), out _)!.Kernels.ShouldBe([new string('k', 10_000)]);
    }

    [Theory]
    [InlineData(0, (byte)'X', "it does not begin as an ELF file does")]
    [InlineData(4, (byte)1, "it is not of 64 bits, lowest byte first")]
    [InlineData(5, (byte)2, "it is not of 64 bits, lowest byte first")]
    [InlineData(18, (byte)62, "it is made for machine 62; CUDA is 190")]
    [InlineData(47, (byte)0x7f, "its table of sections lies outside it: it is damaged or cut off")]
    [InlineData(62, (byte)200, "its table of sections lies outside it: it is damaged or cut off")]
    [InlineData(64 + 64 + 31, (byte)0x7f, "one of its sections lies outside it: it is damaged or cut off")]
    public void What_is_wrong_is_said(int at, byte value, string expected)
    {
        byte[] file = [.. Good];
        file[at] = value;

        ElfFile.Read(file, out string why).ShouldBeNull();
        why.ShouldBe(expected);
    }
}
