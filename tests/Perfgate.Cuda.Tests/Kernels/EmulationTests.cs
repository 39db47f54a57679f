namespace Perfgate.Cuda.Tests.Kernels;

/// <summary>The emulation finds what it is there to find.</summary>
public sealed class EmulationTests
{
    private delegate int Divergence(uint grid, uint block);

    private delegate int MissingBarrier(uint grid, uint block, float[] y);

    [EmulationFact]
    public void Threads_that_wait_at_different_barriers_are_reported() =>
        EmulatedKernels.Completes<Divergence>("divergence", kernel => kernel(1, 64)).ShouldBeFalse();

    [EmulationFact]
    public void A_missing_barrier_shows_when_threads_run_backwards()
    {
        float[] forwards = new float[64];
        float[] backwards = new float[64];

        EmulatedKernels.Launch<MissingBarrier>("missing_barrier", kernel => kernel(1, 64, forwards));
        EmulatedKernels.Launch<MissingBarrier>("missing_barrier", kernel => kernel(1, 64, backwards), backwards: true);

        backwards.ShouldNotBe(forwards);
    }
}
