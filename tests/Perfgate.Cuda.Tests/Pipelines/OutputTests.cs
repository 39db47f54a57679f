using System.Runtime.InteropServices;
using Perfgate.Cuda.Pipelines;
using Perfgate.Diagnostics;
using Perfgate.Pipelines;
using Perfgate.TestKit;
using static Perfgate.Cuda.Tests.Pipelines.PipelineCase;

namespace Perfgate.Cuda.Tests.Pipelines;

/// <summary>"Faster because broken" is found: output that is not written, not finite, or not what it should be.</summary>
public sealed class OutputTests
{
    [GccTheory]
    [InlineData(MemoryPlace.Device)]
    [InlineData(MemoryPlace.Pinned)]
    [InlineData(MemoryPlace.Pageable)]
    [InlineData(MemoryPlace.Peer)]
    public void An_output_nothing_was_written_to_is_a_fault_also_when_an_earlier_iteration_wrote_to_it(MemoryPlace place)
    {
        using CudaSession session = new("devices=2");
        using PipelineCase item = new();
        item.Buffers[2] = Buffer("c", BufferUse.Out, place);
        item.Stages = [item.Kernel("idle")];

        Verdict(session, item).Faults.ShouldBe(["nothing was written to the output c: every byte is what it was before the launch"]);
    }

    [GccFact]
    public void Numbers_that_are_not_finite_are_counted()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        item.Buffers = [Buffer("a", BufferUse.InOut) with { Fill = new Fill(Distribution.Ramp, 0, 1e36) }];
        item.Stages = [item.Kernel("scale", new Argument.Buffer("a"), new Argument.Real(ElementType.Fp32, "100"), new Argument.Whole(ElementType.Signed32, Number("n")))];

        // A hundred times 4e36 is beyond the largest fp32, 3.4e38; the 0 to 3 before it are not.
        Verdict(session, item).Faults.ShouldBe(["the output a has 4092 of 4096 elements that are NaN or infinite, the first at index 4"]);
    }

    [GccFact]
    public void Inputs_from_a_file_that_are_not_finite_excuse_such_output()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        float[] values = new float[4096];
        values[7] = float.NaN;
        File.WriteAllBytes(item.Folder.File("a.bin"), MemoryMarshal.AsBytes(values.AsSpan()).ToArray());
        item.Buffers[0] = item.Buffers[0] with { Fill = null, File = item.Folder.File("a.bin") };

        Verdict(session, item).Faults.ShouldBeEmpty();
    }

    [GccFact]
    public void Output_beyond_the_tolerance_is_counted_and_the_worst_named()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        item.Buffers[0] = item.Buffers[0] with { Fill = new Fill(Distribution.Constant, 1, 0) };
        item.Buffers[1] = item.Buffers[1] with { Fill = new Fill(Distribution.Constant, 2, 0) };
        float[] expected = [.. Enumerable.Repeat(3f, 4096)];
        (expected[5], expected[9], expected[11]) = (3.004f, 3.5f, 3.02f);
        item.Check = new OutputCheck { Buffer = "c", File = item.Folder.File("c.bin"), Absolute = 0.001, Relative = 0.001 };
        File.WriteAllBytes(item.Check.File!, MemoryMarshal.AsBytes(expected.AsSpan()).ToArray());

        Verdict(session, item).Faults.ShouldHaveSingleItem()
            .ShouldBe($"the output c differs from {item.Check.File} in 2 of 4096 elements beyond 0.001 + 0.001 * |reference|; the worst is index 9 with 3, which should be 3.5");
        item.Check = item.Check with { Relative = 0.2 };
        Verdict(session, item).Faults.ShouldBeEmpty();
    }

    [GccTheory]
    [InlineData(9007199254740993, 9007199254740992, 0, 1)]
    [InlineData(long.MaxValue, long.MinValue, 1e10, 1)]
    [InlineData(-5, -4, 1, 0)]
    public void Whole_numbers_are_compared_without_losing_digits(long found, long expected, double absolute, int faults)
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder.File("r.bin"), BitConverter.GetBytes(expected));
        using ReferenceComparison comparison = ReferenceComparison.Open(folder.File("r.bin"),
            new BufferPlan(Buffer("c", BufferUse.Out, type: ElementType.Signed64, shape: "1"), 1, null), new OutputCheck { Absolute = absolute }).Value;

        comparison.Add(BitConverter.GetBytes(found)).ShouldBeNull();

        (comparison.Fault() is null ? 0 : 1).ShouldBe(faults);
    }

    [GccTheory]
    [InlineData(float.NaN, 1f, 1)]
    [InlineData(1f, float.NaN, 1)]
    [InlineData(float.NaN, float.NaN, 0)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity, 0)]
    [InlineData(float.NegativeInfinity, float.PositiveInfinity, 1)]
    [InlineData(1f, float.PositiveInfinity, 1)]
    [InlineData(0f, -0f, 0)]
    public void Numbers_that_are_not_finite_equal_themselves_only(float found, float expected, int faults)
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder.File("r.bin"), BitConverter.GetBytes(expected));
        using ReferenceComparison comparison = ReferenceComparison.Open(folder.File("r.bin"),
            new BufferPlan(Buffer("c", BufferUse.Out, shape: "1"), 1, null), new OutputCheck { Absolute = 1e30, Relative = 1e30 }).Value;

        comparison.Add(BitConverter.GetBytes(found)).ShouldBeNull();

        (comparison.Fault() is null ? 0 : 1).ShouldBe(faults);
    }

    [GccFact]
    public void Without_a_checksum_there_is_none_and_the_rest_is_still_looked_at()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        item.Check = new OutputCheck { Checksum = false };
        Verdict(session, item).ShouldSatisfyAllConditions(verdict => verdict.Checksum.ShouldBeNull(), verdict => verdict.Faults.ShouldBeEmpty());
        item.Stages = [item.Kernel("idle")];
        Verdict(session, item).Faults.Count.ShouldBe(1);
    }

    [GccFact]
    public void A_reference_that_is_missing_or_of_another_size_fails_before_anything_is_measured()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        item.Check = new OutputCheck { Buffer = "c", File = item.Folder.File("c{{n}}.bin") };

        Diagnostic missing = item.FaultOf(session);
        item.Folder.Write("c4096.bin", "short");
        Diagnostic small = item.FaultOf(session);

        (missing.Id, small.Id).ShouldBe(("PG6084", "PG6084"));
        missing.Sentence.ShouldContain($"There is no file {item.Folder.File("c4096.bin")}");
        small.Sentence.ShouldContain("has 5 bytes and the buffer c has 16384 (4096 elements of Fp32)");
        item.Check = new OutputCheck { Buffer = "a", File = item.Folder.File("c4096.bin") };
        item.FaultOf(session).Sentence.ShouldContain("is no buffer that the stages write");
    }

    [GccFact]
    public void A_reference_that_vanished_fails_the_check_and_names_itself()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        item.Check = new OutputCheck { Buffer = "c", File = item.Folder.File("c.bin") };
        File.WriteAllBytes(item.Check.File!, new byte[4 * 4096]);
        PreparedPipeline pipeline = item.Prepare(session).Value;
        File.Delete(item.Check.File!);

        Result<OutputVerdict> verdict = pipeline.CheckOutput(session.Context.CreateStream().Value);

        verdict.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PG6084");
        verdict.Diagnostics[0].Sentence.ShouldContain("c.bin");
    }

    private static OutputVerdict Verdict(CudaSession session, PipelineCase item)
    {
        PreparedPipeline pipeline = item.Prepare(session).Value;
        return pipeline.CheckOutput(session.Context.CreateStream().Value).Value;
    }
}
