using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Measuring;
using Perfgate.Cuda.Measuring.Clocks;
using Perfgate.Cuda.Measuring.Samples;
using Perfgate.Cuda.Modules;
using Perfgate.Cuda.Pipelines;
using Perfgate.Pipelines;
using Perfgate.Suites;
using Perfgate.TestKit;
using Perfgate.Works;

namespace Perfgate.Cuda.Tests.Measuring;

public sealed class MeasureTests
{
    [GccFact]
    public void Rates_come_from_what_was_declared()
    {
        using FakeWork work = new(Variant.Cold, "duration.idle=100000") { Bytes = 1e6, Flops = 5e6 };

        WorkBlock block = work.Run().Blocks[0];

        double seconds = FakeWork.Values(block, MetricName.GpuTime)[0];
        FakeWork.Values(block, MetricName.Bandwidth)[0].ShouldBe(1e6 / seconds);
        // 2 * 5 GHz * 256 bits.
        FakeWork.Values(block, MetricName.BandwidthUtilisation)[0].ShouldBe(1e6 / seconds / 320e9, 1e-9);
        FakeWork.Values(block, MetricName.FlopRate)[0].ShouldBe(5e6 / seconds);
        FakeWork.Values(block, MetricName.HostEnqueue).ShouldAllBe(value => value > 0);
    }

    [GccFact]
    public void More_bandwidth_than_there_is_stays_as_it_is_and_raises_a_doubt()
    {
        using FakeWork work = new(Variant.Cold, "duration.idle=100000") { Bytes = 64e6 };

        (IReadOnlyList<WorkBlock> blocks, WorkSummary? summary, _) = work.Run();

        FakeWork.Values(blocks[0], MetricName.BandwidthUtilisation)[0].ShouldBe(2, 0.05);
        summary!.Doubts.ShouldContain(doubt => doubt.StartsWith("the declared bytes exceed"));
    }

    [GccFact]
    public void What_nobody_declared_is_not_sent()
    {
        using FakeWork work = new(Variant.Cold, "attribute.36=0") { Bytes = 1e6 };

        string[] metrics = [.. work.Run().Blocks[0].Samples.Select(series => series.Metric.Value)];

        metrics.ShouldContain("bandwidth");
        metrics.ShouldNotContain("bandwidth_utilisation");
        metrics.ShouldNotContain("flop_rate");
    }

    [GccFact]
    public void A_block_is_a_tenth_of_a_second_of_the_devices_time_or_64_samples()
    {
        using FakeWork many = new(Variant.Cold, "duration.idle=10000");
        using FakeWork few = new(Variant.Cold, "duration.idle=30000000");

        FakeWork.Values(many.Run().Blocks[0], MetricName.GpuTime).Count.ShouldBe(64);
        FakeWork.Values(few.Run().Blocks[0], MetricName.GpuTime).Count.ShouldBe(4);
    }

    [GccFact]
    public void Launches_of_less_than_20_microseconds_are_advised_to_be_batched()
    {
        using FakeWork brief = new(Variant.Cold, "duration.idle=15000");
        using FakeWork batched = new(Variant.Batched, "duration.idle=15000");
        using FakeWork longer = new(Variant.Cold, "duration.idle=30000");

        brief.Run().Summary!.Doubts.ShouldContain(doubt => doubt.Contains("add the variant `batched`"));
        batched.Run().Summary!.Doubts.ShouldNotContain(doubt => doubt.Contains("add the variant"));
        longer.Run().Summary!.Doubts.ShouldNotContain(doubt => doubt.Contains("add the variant"));
    }

    [GccTheory]
    [InlineData("latency_ns=0")]
    [InlineData("latency_ns=6000")]
    public void A_batch_the_host_cannot_keep_up_with_is_a_doubt(string latency)
    {
        using FakeWork work = new(Variant.Batched, "duration.idle=1000", latency);
        using FakeWork busy = new(Variant.Batched, "duration.idle=4000", latency);

        work.Run().Summary!.Doubts.ShouldContain(doubt => doubt.Contains("the device waited for the host"));
        busy.Run().Summary!.Doubts.ShouldNotContain(doubt => doubt.Contains("the device waited for the host"));
    }

    [GccFact]
    public void The_events_step_and_other_numbers_of_the_launch_are_told()
    {
        using FakeWork work = new(Variant.Cold, "duration.idle=100000", "jitter.idle=30000");

        WorkSummary summary = work.Run(2).Summary!;

        summary.Numbers["event_quantum_s"].ShouldBe(0.5e-6, 1e-10);
        summary.Numbers["samples_attempted"].ShouldBe(128);
        summary.Numbers["first_launch_s"].ShouldBeGreaterThan(0);
        summary.Numbers["peak_device_memory_bytes"].ShouldBeGreaterThan(8 << 20);
        summary.Invalid.ShouldBeEmpty();
    }

    [GccFact]
    public void A_short_kernel_may_take_the_same_step_of_the_clock_every_time()
    {
        using FakeWork work = new(Variant.Cold, "frozen_ns=5000");

        work.Run().Summary!.Invalid.ShouldBeEmpty();
    }

    [GccFact]
    public void Times_that_never_differ_are_a_frozen_clock()
    {
        using FakeWork work = new(Variant.Cold, "frozen_ns=100000");

        work.Run().Summary!.Invalid.ShouldBe(["frozen clock: all event times are the same"]);
    }

    [GccFact]
    public async Task Every_step_may_come_from_another_thread()
    {
        using FakeWork fake = new(Variant.Cold, "jitter.idle=20000");
        CudaWork work = fake.Open();

        (await OnThread(work.Prepare)).ShouldBeOfType<WorkStart.Ready>();
        (await OnThread(work.WarmUp)).ShouldBeNull();
        (await OnThread(work.Measure)).Succeeded.ShouldBeTrue();
        (await OnThread(work.Measure)).Succeeded.ShouldBeTrue();
        (await OnThread(work.Finish)).Succeeded.ShouldBeTrue();
        await OnThread(() =>
        {
            work.Dispose();
            return 0;
        });

        fake.Fake.State.LiveObjects.ShouldBe(0);

        static Task<T> OnThread<T>(Func<T> step) => Task.Factory.StartNew(step, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    [GccTheory]
    [InlineData(Variant.Cold)]
    [InlineData(Variant.Hot)]
    [InlineData(Variant.Batched)]
    [InlineData(Variant.Graph)]
    public void A_thousand_samples_allocate_nothing(Variant variant)
    {
        using CudaSession session = new("duration.idle=50000");
        PreparedPipeline pipeline = new([new PreparedKernel("idle", KernelLaunch.Prepare(session.Kernel("idle").Value, new Extent(1), new Extent(1), 0, []).Value)]);
        WorkRequest request = new()
        {
            Case = "case",
            Subject = new Subject.Cuda(PipelineKind.Kernel, new Pipeline { Buffers = [], Stages = [], Variant = variant }),
            Parameters = [],
            Seed = 1,
            Sampling = new Sampling(),
        };
        Instruments instruments = Instruments.Prepare(session.Context).Value;
        using Bench bench = Bench.Build(session.Context, new TimingCase(request, (Subject.Cuda)request.Subject), pipeline, instruments, TimeSpan.FromSeconds(10)).Value;
        BlockTaker taker = new(bench.Sampler, variant == Variant.Batched ? 8 : 1, new SampleSieve(ClockRule.Of(null, 1_500_000)), _ => { });
        Take(2);

        long before = GC.GetAllocatedBytesForCurrentThread();
        CudaFault? fault = Take(16);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        fault.ShouldBeNull();
        taker.Book.Samples.Length.ShouldBe(64);
        allocated.ShouldBe(0);

        CudaFault? Take(int blocks)
        {
            CudaFault? found = null;
            for (int index = 0; index < blocks; index++)
                found ??= taker.Take(0);
            return found;
        }
    }
}
