using Perfgate.Cuda.Measuring.Clocks;

namespace Perfgate.Cuda.Measuring.Samplers;

/// <summary>One interval between two events.</summary>
/// <param name="Interval">Seconds between the events, for all iterations between them.</param>
/// <param name="Iterations">At least 1.</param>
/// <param name="Enqueue">Seconds the host took to submit the first iteration.</param>
internal readonly record struct TimedSample(double Interval, int Iterations, double Enqueue, ClockSpan Clock)
{
    /// <summary>Seconds an iteration.</summary>
    public double Seconds => Interval / Iterations;

    public bool IsTimedOut { get; init; }

    /// <summary>The device had nothing left to do before the host had queued the last iteration.</summary>
    public bool IsStarved { get; init; }
}
