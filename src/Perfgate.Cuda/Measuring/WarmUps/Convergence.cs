namespace Perfgate.Cuda.Measuring.WarmUps;

/// <summary>Whether the last samples agree: five in a row within 2 %, or within one step of the events' clock where that is more.</summary>
internal sealed class Convergence
{
    private const int Wanted = 5;
    private const double Tolerance = 0.02;

    private readonly double[] last = new double[Wanted];
    private int count;

    /// <summary>In seconds between the events, before division by iterations.</summary>
    public void Add(double interval) => last[count++ % Wanted] = interval;

    public void Restart() => count = 0;

    public bool IsReached(double quantum)
    {
        if (count < Wanted)
            return false;
        double least = last.Min();
        // A difference of one step may show as a hair more than one.
        return last.Max() - least <= Math.Max(Tolerance * least, 1.01 * quantum);
    }
}
