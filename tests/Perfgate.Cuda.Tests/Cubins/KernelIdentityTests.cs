using System.Buffers.Binary;
using Perfgate.Cuda.Cubins;

namespace Perfgate.Cuda.Tests.Cubins;

/// <summary>What is the same code and what is not.</summary>
public sealed class KernelIdentityTests
{
    private static readonly byte[] Code = [.. Enumerable.Range(0, 64).Select(at => (byte)at)];
    private static readonly byte[] Other = [.. Enumerable.Range(0, 48).Select(at => (byte)(200 - at))];

    private static CubinBuilder Plain() => new CubinBuilder().Kernel("scale", Code);

    [Fact]
    public void The_digest_has_32_digits_and_is_the_same_every_time()
    {
        string digest = Of(Plain());

        digest.Length.ShouldBe(32);
        digest.ShouldAllBe(digit => char.IsAsciiHexDigitLower(digit));
        Of(Plain()).ShouldBe(digest);
    }

    [Fact]
    public void Another_kernel_in_the_module_changes_nothing_wherever_it_stands()
    {
        string alone = Of(Plain());

        Of(Plain().Kernel("unrelated", Other)).ShouldBe(alone);
        Of(new CubinBuilder().Kernel("a", Other).Kernel("scale", Code)).ShouldBe(alone);
        Of(new CubinBuilder().Kernel("other.scale", Other).Kernel("scale", Code)).ShouldBe(alone);
    }

    [Fact]
    public void Names_debug_information_notes_and_the_graph_of_calls_change_nothing()
    {
        string plain = Of(Plain());

        Of(Plain().Section(".debug_line", [1, 2, 3]).Section(".note.nv.tkinfo", [4]).Section(".nv.callgraph", [5]).Section(".debug_frame", [6])
            .Section(".rel.debug_frame", new byte[16], type: 9).Symbol("$name", ".text.scale")).ShouldBe(plain);
    }

    [Fact]
    public void Every_byte_of_the_instructions_counts()
    {
        HashSet<string> digests = [Of(Plain())];
        for (int at = 0; at < Code.Length; at++)
        {
            byte[] changed = [.. Code];
            changed[at] ^= 1;
            digests.Add(Of(new CubinBuilder().Kernel("scale", changed))).ShouldBeTrue();
        }
    }

    [Fact]
    public void All_that_can_influence_the_kernel_counts()
    {
        Dictionary<string, CubinBuilder> variants = new()
        {
            ["plain"] = Plain(),
            ["registers"] = new CubinBuilder().Kernel("scale", Code, registers: 32),
            ["barriers"] = new CubinBuilder().Section(".text.scale", Code, info: 24u << 24, flags: 2 << 20).Symbol("scale", ".text.scale", isEntry: true),
            ["constants"] = Plain().Section(".nv.constant2.scale", [1, 2, 3, 4]),
            ["other constants"] = Plain().Section(".nv.constant2.scale", [1, 2, 3, 5]),
            ["module constants"] = Plain().Section(".nv.constant3", [1, 2, 3, 4]),
            ["globals"] = Plain().Section(".nv.global.init", [1, 2, 3, 4]),
            ["shared"] = Plain().Section(".nv.shared.scale", [], type: 8, size: 1024),
            ["more shared"] = Plain().Section(".nv.shared.scale", [], type: 8, size: 2048),
            ["function"] = Plain().Section(".text.helper", Other).Symbol("helper", ".text.helper"),
            ["other function"] = Plain().Section(".text.helper", Code).Symbol("helper", ".text.helper"),
            ["frame"] = Plain().Section(".nv.info", [4, 0x11, 8, 0, 1, 0, 0, 0, 16, 0, 0, 0]),
            ["larger frame"] = Plain().Section(".nv.info", [4, 0x11, 8, 0, 1, 0, 0, 0, 32, 0, 0, 0]),
            ["bounds"] = Plain().Section(".nv.info.scale", [4, 5, 12, 0, 64, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]),
        };

        variants.ToDictionary(one => one.Key, one => Of(one.Value)).Values.Distinct().Count().ShouldBe(variants.Count);
    }

    [Fact]
    public void Which_function_or_variable_an_instruction_refers_to_counts_and_its_number_does_not()
    {
        string Relocated(string target, bool extra)
        {
            CubinBuilder builder = extra ? new CubinBuilder().Kernel("extra", Other) : new CubinBuilder();
            builder.Kernel("scale", Code).Section(".nv.global.init", new byte[16]).Symbol("a", ".nv.global.init", value: 0, size: 8).Symbol("b", ".nv.global.init", value: 8, size: 8);
            byte[] relocation = new byte[16];
            relocation[0] = 32;
            relocation[8] = 2;
            BinaryPrimitives.WriteInt32LittleEndian(relocation.AsSpan(12), builder.NumberOf(target));
            return Of(builder.Section(".rel.text.scale", relocation, type: 9));
        }

        Relocated("a", extra: true).ShouldBe(Relocated("a", extra: false));
        Relocated("b", extra: false).ShouldNotBe(Relocated("a", extra: false));
    }

    [Fact]
    public void The_path_in_the_name_of_a_local_function_does_not_count() =>
        Of(Plain().Section(".text._INTERNAL_1234_helper", Other).Symbol("_INTERNAL_1234_helper", ".text._INTERNAL_1234_helper"))
            .ShouldBe(Of(Plain().Section(".text._INTERNAL_9876_helper", Other).Symbol("_INTERNAL_9876_helper", ".text._INTERNAL_9876_helper")));

    [Fact]
    public void A_kernel_the_file_does_not_have_has_no_identity() => KernelIdentity.Of(ElfFile.Read(Plain().Build(), out _)!, "scal").ShouldBeNull();

    private static string Of(CubinBuilder builder) => KernelIdentity.Of(ElfFile.Read(builder.Build(), out string why) ?? throw new InvalidOperationException(why), "scale")!;
}
