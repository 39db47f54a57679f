using System.Runtime.InteropServices;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Pipelines;
using Perfgate.Cuda.Streams;
using Perfgate.Pipelines;
using Perfgate.Suites;
using Perfgate.TestKit;
using static Perfgate.Cuda.Tests.Pipelines.PipelineCase;

namespace Perfgate.Cuda.Tests.Pipelines;

/// <summary>A case from its file to its output, on the fake device.</summary>
public sealed class PreparedPipelineTests
{
    [GccFact]
    public void A_kernel_runs_on_filled_buffers_and_its_output_has_a_checksum()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        CudaStream stream = session.Context.CreateStream().Value;

        PreparedPipeline pipeline = item.Prepare(session).Value;
        OutputVerdict verdict = pipeline.CheckOutput(stream).Value;

        verdict.Faults.ShouldBeEmpty();
        verdict.Checksum!.Length.ShouldBe(16);
        pipeline.CheckOutput(stream).Value.Checksum.ShouldBe(verdict.Checksum);
        pipeline.Stages.Select(stage => stage.Name).ShouldBe(["vector_add"]);
        (pipeline.Bytes, pipeline.Flops).ShouldBe((12 * 4096.0, null));
        pipeline.Code.Keys.ShouldBe(["vector_add"]);
        pipeline.Code["vector_add"].ShouldMatch("^sass:[0-9a-f]{32}$");
        pipeline.Numbers.Keys.Order().ShouldBe(["buffer_bytes", "compile_s", "dynamic_shared_bytes", "load_s", "local_bytes", "occupancy_ratio", "registers", "static_shared_bytes"]);
        pipeline.Numbers["registers"].ShouldBe(24);
        pipeline.Numbers["occupancy_ratio"].ShouldBe(1);
        pipeline.Numbers["buffer_bytes"].ShouldBe(3 * 4 * 4096);
        session.Context.Dispose();
        session.Fake.State.LiveObjects.ShouldBe(0);
        session.Fake.State.DeviceBytes.ShouldBe(0);
    }

    [GccFact]
    public void Another_seed_gives_other_output_and_the_same_code()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        CudaStream stream = session.Context.CreateStream().Value;
        PreparedPipeline first = item.Prepare(session).Value;
        item.Seed++;
        PreparedPipeline second = item.Prepare(session).Value;

        second.CheckOutput(stream).Value.Checksum.ShouldNotBe(first.CheckOutput(stream).Value.Checksum);
        second.Code.ShouldBe(first.Code);
    }

    [GccFact]
    public void What_is_read_and_written_is_put_back_before_every_iteration()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        item.Buffers = [Buffer("a", BufferUse.InOut, type: ElementType.Unsigned32) with { Fill = new Fill(Distribution.Constant, 40, 0) }];
        item.Stages = [item.Kernel("increment", new Argument.Buffer("a"), new Argument.Whole(ElementType.Signed32, Number("n")))];
        item.Check = new OutputCheck { Buffer = "a", File = item.Folder.File("expected.bin") };
        File.WriteAllBytes(item.Check.File!, MemoryMarshal.AsBytes(Enumerable.Repeat(41u, 4096).ToArray().AsSpan()).ToArray());
        CudaStream stream = session.Context.CreateStream().Value;
        PreparedPipeline pipeline = item.Prepare(session).Value;

        for (int iteration = 0; iteration < 3; iteration++)
            (pipeline.Restore(stream) ?? pipeline.Stages[0].Queue(stream) ?? pipeline.Stages[0].Queue(stream) ?? stream.Synchronize()).ShouldBeNull();
        pipeline.CheckOutput(stream).Value.Faults.ShouldBeEmpty();
        pipeline.Numbers["buffer_bytes"].ShouldBe(2 * 4 * 4096);
    }

    [GccFact]
    public void Restoring_and_queueing_allocate_nothing_and_wait_for_nothing()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        item.Buffers.Add(Buffer("d", BufferUse.InOut));
        item.Buffers.Add(Buffer("e", BufferUse.InOut, MemoryPlace.Pinned));
        item.Stages.Add(new Stage.Copy("a", "d") { Name = "move" });
        item.Stages.Add(new Stage.Clear("c") { Name = "zero" });
        CudaStream stream = session.Context.CreateStream().Value;
        PreparedPipeline pipeline = item.Prepare(session).Value;
        Iterate(10);

        long calls = session.Fake.State.Calls;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Iterate(200);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        // Two buffers put back and three stages queued: no call that waits is among them.
        (session.Fake.State.Calls - calls).ShouldBe(200 * 5);

        void Iterate(int count)
        {
            for (int iteration = 0; iteration < count; iteration++)
            {
                CudaFault? fault = pipeline.Restore(stream);
                for (int index = 0; index < pipeline.Stages.Count; index++)
                    fault ??= pipeline.Stages[index].Queue(stream);
                fault.ShouldBeNull();
            }
        }
    }

    [GccFact]
    public void Copies_move_between_all_places()
    {
        using CudaSession session = new("devices=2");
        CudaStream stream = session.Context.CreateStream().Value;
        foreach (MemoryPlace from in Enum.GetValues<MemoryPlace>())
        {
            foreach (MemoryPlace to in Enum.GetValues<MemoryPlace>())
            {
                using PipelineCase item = new();
                item.Kind = PipelineKind.Transfer;
                item.Buffers = [Buffer("from", BufferUse.In, from), Buffer("to", BufferUse.Out, to), Buffer("same", BufferUse.In) with { Seed = 'f' }];
                item.Stages = [new Stage.Copy("from", "to") { Name = "copy" }];
                PreparedPipeline pipeline = item.Prepare(session).Value;
                OutputVerdict verdict = pipeline.CheckOutput(stream).Value;

                verdict.Faults.ShouldBeEmpty();
                pipeline.Bytes.ShouldBe(4 * 4096);
                verdict.Checksum.ShouldBe(Expected(), $"{from} to {to}");
                pipeline.Code.ShouldBeEmpty();
            }
        }

        // What a copy from device to device gives: the same bytes wherever they went.
        string? Expected()
        {
            using PipelineCase plain = new();
            plain.Buffers = [Buffer("from", BufferUse.In), Buffer("to", BufferUse.Out)];
            plain.Stages = [new Stage.Copy("from", "to") { Name = "copy" }];
            return plain.Prepare(session).Value.CheckOutput(stream).Value.Checksum;
        }
    }

    [GccFact]
    public void The_second_device_is_released_with_the_first()
    {
        using CudaSession session = new("devices=2");
        using PipelineCase item = new();
        item.Buffers = [Buffer("a", BufferUse.In), Buffer("b", BufferUse.InOut, MemoryPlace.Peer)];
        item.Stages = [new Stage.Copy("a", "b", Number("4 * n")) { Name = "copy" }];

        PreparedPipeline pipeline = item.Prepare(session).Value;

        session.Fake.State.Contexts.ShouldBe(2);
        pipeline.CheckOutput(session.Context.CreateStream().Value).Value.Faults.ShouldBeEmpty();
        session.Context.Dispose();
        session.Fake.State.LiveObjects.ShouldBe(0);
    }

    [GccFact]
    public void Structs_numbers_and_axes_reach_the_kernel()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        item.Axes.Add(new AxisValue("by", "05"));
        item.Buffers = [Buffer("a", BufferUse.InOut, type: ElementType.Unsigned32) with { Fill = new Fill(Distribution.Ramp, 0, 1) }];
        item.Stages = [item.Kernel("add_all", new Argument.Buffer("a"), new Argument.Bytes("{{by}}000000 00100000 0000000000000000"))];
        CudaStream stream = session.Context.CreateStream().Value;
        item.Check = new OutputCheck { Buffer = "a", File = item.Folder.File("{{by}}.bin") };
        File.WriteAllBytes(item.Folder.File("05.bin"), MemoryMarshal.AsBytes(Enumerable.Range(5, 4096).ToArray().AsSpan()).ToArray());

        item.Prepare(session).Value.CheckOutput(stream).Value.Faults.ShouldBeEmpty();
    }

    [GccFact]
    public void Where_only_the_identity_is_wanted_nothing_is_allocated_and_the_code_is_the_same()
    {
        using CudaSession session = new("memory=100");
        using CudaSession roomy = new();
        using PipelineCase item = new();
        item.Buffers.Add(Buffer("p", BufferUse.In, MemoryPlace.Peer));
        item.IdentifyOnly = true;

        PreparedPipeline identified = item.Prepare(session).Value;

        identified.Stages.ShouldBeEmpty();
        session.Fake.State.DeviceBlocks.ShouldBe(0);
        item.IdentifyOnly = false;
        item.Buffers.RemoveAt(3);
        identified.Code.ShouldBe(item.Prepare(roomy).Value.Code);
    }

    [GccFact]
    public void Several_kernels_have_numbers_of_their_own_and_share_a_module()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        item.Buffers.Add(Buffer("d", BufferUse.InOut));
        item.Stages.Add(item.Kernel("scale", new Argument.Buffer("d"), new Argument.Real(ElementType.Fp32, "0.5"), new Argument.Whole(ElementType.Signed32, Number("n"))) with
        {
            Module = item.Module with { Options = [] },
            Shared = Number("60Ki"),
        });

        PreparedPipeline pipeline = item.Prepare(session).Value;

        session.Fake.State.Modules.ShouldBe(1);
        pipeline.Numbers["dynamic_shared_bytes.scale"].ShouldBe(60 << 10);
        pipeline.Numbers["dynamic_shared_bytes.vector_add"].ShouldBe(0);
        pipeline.Code.Keys.Order().ShouldBe(["scale", "vector_add"]);
        pipeline.CheckOutput(session.Context.CreateStream().Value).Value.Faults.ShouldBeEmpty();
    }
}
