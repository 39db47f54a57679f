using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Measuring;
using Perfgate.Cuda.Pipelines;
using Perfgate.Diagnostics;
using Perfgate.Pipelines;
using Perfgate.Suites;
using Perfgate.TestKit;
using Perfgate.Works;

namespace Perfgate.Cuda.Tests.Measuring;

public sealed class PreparationTests
{
    [Fact]
    public void Without_a_driver_the_case_is_skipped_and_a_suite_that_demands_a_device_fails()
    {
        Start(isRequired: false).ShouldBeOfType<WorkStart.Skipped>().Reason.ShouldStartWith("There is no CUDA driver (looked for /nowhere/libcuda.so.1).");
        Start(isRequired: true).ShouldBeOfType<WorkStart.Failed>().Fault.Id.ShouldBe("PG6001");

        static WorkStart Start(bool isRequired)
        {
            using CudaWork work = new(
                new WorkRequest
                {
                    Case = "case",
                    Subject = new Subject.Cuda(PipelineKind.Kernel, new Pipeline { Buffers = [], Stages = [] }) { IsRequired = isRequired },
                    Parameters = [],
                    Seed = 1,
                    Sampling = new Sampling(),
                },
                new LibraryPaths { Driver = "/nowhere/libcuda.so.1" });
            return work.Prepare();
        }
    }

    [GccFact]
    public void A_machine_without_a_device_is_a_reason_to_skip()
    {
        using FakeWork work = new(Variant.Cold, "devices=0");
        using CudaWork measured = work.Open();

        measured.Prepare().ShouldBeOfType<WorkStart.Skipped>().Reason.ShouldStartWith("There is no CUDA device here.");
    }

    [GccTheory]
    [InlineData("exclusive=1", 0, "PG6006")]
    [InlineData("devices=2", 2, "PG6007")]
    public void A_device_that_is_taken_or_has_another_number_fails_the_case(string setting, int device, string id)
    {
        using FakeWork work = new(Variant.Cold, setting) { Device = device };
        using CudaWork measured = work.Open();

        measured.Prepare().ShouldBeOfType<WorkStart.Failed>().Fault.Id.ShouldBe(id);
    }

    [GccFact]
    public void A_copy_between_devices_is_skipped_where_there_is_one_and_failed_where_two_are_demanded()
    {
        Start(isRequired: false).ShouldBeOfType<WorkStart.Skipped>().Reason.ShouldStartWith("A copy between two devices needs two, and there is one.");
        Start(isRequired: true).ShouldBeOfType<WorkStart.Failed>().Fault.Id.ShouldBe("PG6082");

        static WorkStart Start(bool isRequired)
        {
            using FakeWork work = new() { IsRequired = isRequired, Prepared = context => PeerContext.Retain(context).Then<PreparedPipeline>(_ => throw new InvalidOperationException("There is one device only.")) };
            using CudaWork measured = work.Open();
            return measured.Prepare();
        }
    }

    [GccFact]
    public void Whoever_wants_only_the_identity_of_the_code_measures_nothing()
    {
        using FakeWork work = new(Variant.Cold) { IdentifyOnly = true, Environment = new() { ["CUDA_LAUNCH_BLOCKING"] = "1" } };
        using (CudaWork measured = work.Open())
        {
            measured.Prepare().ShouldBeOfType<WorkStart.Ready>().Code.ShouldBe(new Dictionary<string, string> { ["idle"] = "sha256:1" });
            work.Fake.State.DeviceBlocks.ShouldBe(0);
        }
        work.Fake.State.LiveObjects.ShouldBe(0);
    }

    [GccFact]
    public void Launch_blocking_is_refused()
    {
        using FakeWork work = new() { Environment = new() { ["CUDA_LAUNCH_BLOCKING"] = "1" } };

        work.Run().Fault!.Id.ShouldBe("PG6100");
    }

    [GccTheory]
    [InlineData("CUDA_INJECTION64_PATH", true)]
    [InlineData("NVTX_INJECTION64_PATH", true)]
    [InlineData("COMPUTE_SANITIZER_LIB", true)]
    [InlineData("NSYS_PROFILING_SESSION_ID", true)]
    [InlineData("CUDA_VISIBLE_DEVICES", false)]
    public void A_profiler_makes_the_launch_invalid(string variable, bool isInvalid)
    {
        using FakeWork work = new(Variant.Cold, "jitter.idle=20000") { Environment = new() { [variable] = "/opt/x" } };

        work.Run().Summary!.Invalid.ShouldBe(isInvalid ? [$"a profiler or sanitizer is attached ({variable})"] : []);
    }

    [GccFact]
    public void Lazy_loading_is_a_doubt_and_eager_is_none()
    {
        using FakeWork lazy = new();
        using FakeWork eager = new(Variant.Cold, "loading_mode=1");

        lazy.Run().Summary!.Doubts.ShouldContain(doubt => doubt.StartsWith("modules are loaded lazily"));
        eager.Run().Summary!.Doubts.ShouldNotContain(doubt => doubt.StartsWith("modules are loaded lazily"));
    }

    [GccFact]
    public void Wrong_output_is_found_before_anything_is_measured()
    {
        using FakeWork work = new() { Verdict = () => Result.Success(new OutputVerdict(null, ["c[3] is 1 and should be 2"])) };

        work.Run().Fault!.ToString().ShouldBe("error PG6101: The output is not what it should be: c[3] is 1 and should be 2. "
            + "Nothing was measured: a kernel that computes something else may be faster for that reason.");
    }

    [GccFact]
    public void Output_that_changes_while_measuring_is_a_fault()
    {
        int checks = 0;
        using FakeWork work = new() { Verdict = () => Result.Success(new OutputVerdict($"digest{checks++}", [])) };

        (IReadOnlyList<WorkBlock> blocks, _, Diagnostic? fault) = work.Run();

        blocks.Count.ShouldBe(1);
        fault!.Sentence.ShouldBe("The output changed while measuring: its digest was digest0 before and is digest1 after.");
    }

    [GccFact]
    public void The_digest_of_the_output_travels_with_the_launch()
    {
        using FakeWork work = new() { Verdict = () => Result.Success(new OutputVerdict("digest", [])) };

        work.Run().Summary!.Checksum.ShouldBe("digest");
    }
}
