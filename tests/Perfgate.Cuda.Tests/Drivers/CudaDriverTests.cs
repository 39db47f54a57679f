using Perfgate.Cuda.Drivers;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Drivers;

public sealed class CudaDriverTests
{
    [Fact]
    public void Looking_for_a_driver_gives_a_plain_answer_on_every_machine()
    {
        switch (CudaDriver.Find())
        {
            case CudaDriver.Found found:
                found.ApiVersion.Major.ShouldBeInRange(8, 99);
                found.Library.ShouldNotBeEmpty();
                break;
            case CudaDriver.Missing missing:
                missing.Tried.ShouldNotBeEmpty();
                break;
            case CudaDriver.Unusable unusable:
                unusable.Reason.ShouldNotBeEmpty();
                break;
            default:
                Assert.Fail("the family is closed");
                break;
        }
    }

    [Fact]
    public void Names_that_cannot_be_loaded_are_listed() =>
        CudaDriver.Find(["libperfgate-none.so.1", "libperfgate-none.so"]).ShouldBeOfType<CudaDriver.Missing>().Tried.ShouldBe(["libperfgate-none.so.1", "libperfgate-none.so"]);

    [Fact]
    public void A_file_that_is_no_library_counts_as_missing()
    {
        using TemporaryFolder folder = new();

        CudaDriver.Find([folder.Write("libcuda.so.1", "no ELF")]).ShouldBeOfType<CudaDriver.Missing>();
    }

    [LinuxFact]
    public void A_library_that_is_no_driver_is_unusable_and_says_why() =>
        CudaDriver.Find(["libm.so.6"]).ShouldBeOfType<CudaDriver.Unusable>().Reason.ShouldContain("cuDriverGetVersion");
}
