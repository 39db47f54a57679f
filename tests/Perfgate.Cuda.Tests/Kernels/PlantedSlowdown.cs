namespace Perfgate.Cuda.Tests.Kernels;

/// <summary>What the argument <c>slow</c> of every kernel promises: more work, and not one bit of the result another.</summary>
internal static class PlantedSlowdown
{
    /// <param name="launch">Launches into the output, with or without the slowdown; returns the work.</param>
    public static void Check(int outputs, double factor, Func<float[], bool, ulong> launch)
    {
        float[] plain = Guarded.Output(outputs);
        float[] slowed = Guarded.Output(outputs);

        double ratio = (double)launch(slowed, true) / launch(plain, false);

        slowed.ShouldHaveTheBitsOf(plain);
        // Finding the repeated item is work as well, and items differ at the edges.
        ratio.ShouldBeInRange(0.97 * factor, 1 + 1.5 * (factor - 1));
    }
}
