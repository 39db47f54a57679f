namespace Perfgate.Cuda.Measuring.Clocks;

/// <summary>How long to wait after a sample that the clock spoiled: 50 ms, after three in a row half as much again each time, 550 ms at most.</summary>
internal sealed class BackOff
{
    private const int Patience = 3;
    private const double Growth = 1.5;
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(550);

    private int inARow;
    private TimeSpan last;

    public TimeSpan Next()
    {
        inARow++;
        last = inARow <= Patience ? First : last * Growth;
        return last = last < Longest ? last : Longest;
    }

    /// <summary>A sample was good.</summary>
    public void Reset() => inARow = 0;
}
