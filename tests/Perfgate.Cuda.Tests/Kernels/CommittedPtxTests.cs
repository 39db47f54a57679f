namespace Perfgate.Cuda.Tests.Kernels;

public sealed class CommittedPtxTests
{
    public static TheoryData<string> Kernels => [.. KernelSource.All.Select(source => source.Name)];

    [Theory]
    [InlineData("attention_decode", ".u64 .u64 .u64 .u64 .u32 .u32 .u32 .u32", 256)]
    [InlineData("clock_stamps", ".u64", 1)]
    [InlineData("flush", ".u64 .u64 .u32", 256)]
    [InlineData("layer_norm", ".u64 .u64 .u64 .u64 .u32 .u32 .f32 .u32", 256)]
    [InlineData("reduce_sum", ".u64 .u64 .u64 .u32", 256)]
    [InlineData("sgemm_tiled", ".u64 .u64 .u64 .u32 .u32 .u32 .u32", 256)]
    [InlineData("softmax_rows", ".u64 .u64 .u32 .u32 .u32", 256)]
    [InlineData("spin_until", ".u64 .u64 .u64", 1)]
    [InlineData("vector_add", ".u64 .u64 .u64 .u64 .u32", 256)]
    public void A_kernel_has_one_entry_of_its_name_and_the_expected_parameters(string kernel, string parameters, int threads)
    {
        PtxText ptx = new(KernelSource.Named(kernel).Ptx);

        ptx.Entries.ShouldBe([$"{kernel}({parameters})"]);
        ptx.Directive("maxntid").ShouldBe([$"{threads}, 1, 1"]);
    }

    [Fact]
    public void Those_are_all_kernels() =>
        KernelSource.All.Select(source => source.Name).ShouldBe(
            ["attention_decode", "clock_stamps", "flush", "layer_norm", "reduce_sum", "sgemm_tiled", "softmax_rows", "spin_until", "vector_add"]);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Ptx_asks_for_no_more_than_Volta_and_version_6(string kernel)
    {
        PtxText ptx = new(KernelSource.Named(kernel).Ptx);

        ptx.Directive("version").ShouldBe(["6.0"]);
        ptx.Directive("target").ShouldBe(["sm_70"]);
        ptx.Directive("address_size").ShouldBe(["64"]);
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Ptx_stands_alone_it_calls_nothing_and_spills_nothing(string kernel) =>
        new PtxText(KernelSource.Named(kernel).Ptx).NotStandingAlone.ShouldBeEmpty();

    [Fact]
    public void The_worker_kernels_read_what_they_are_there_to_read()
    {
        string[] spin = [.. new PtxText(KernelSource.Named("spin_until").Ptx).Code];
        string[] stamps = [.. new PtxText(KernelSource.Named("clock_stamps").Ptx).Code];

        // The flag is read anew in every round, past the caches a device keeps for itself.
        spin.ShouldContain(line => line.StartsWith("ld.volatile.global.u32", StringComparison.Ordinal));
        spin.Count(line => line.EndsWith("%globaltimer;", StringComparison.Ordinal)).ShouldBe(2);
        foreach (string register in new[] { "%clock64;", "%globaltimer;", "%smid;" })
            stamps.ShouldContain(line => line.EndsWith(register, StringComparison.Ordinal));
    }

    [Fact]
    public void The_reader_of_these_tests_sees_foreign_functions_and_parameters()
    {
        PtxText ptx = new("""
            .version 8.0
            .extern .shared .align 4 .b8 pool[];
            .visible .entry k(
            	.param .u64 .ptr .global .align 4 k_param_0,
            	.param .align 8 .b8 k_param_1[24]
            )
            {
            	.local .align 8 .b8 __local_depot0[16]; // call in a comment
            	@%p1 call.uni (r), f, (p);
            	ret;
            }
            """);

        ptx.Entries.ShouldBe(["k(.u64 .ptr .global .align 4 .align 8 .b8[24])"]);
        ptx.Directive("version").ShouldBe(["8.0"]);
        ptx.NotStandingAlone.ShouldBe([".extern .shared .align 4 .b8 pool[];", ".local .align 8 .b8 __local_depot0[16];", "@%p1 call.uni (r), f, (p);"]);
    }
}
