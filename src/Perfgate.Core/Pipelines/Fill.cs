namespace Perfgate.Pipelines;

/// <summary>What a buffer holds before the first launch. Random by a seed, because constant data draws less power and leaves the clocks higher than real data does.</summary>
/// <param name="Low">Least value of <see cref="Distribution.Uniform"/>, mean of <see cref="Distribution.Normal"/>, first of <see cref="Distribution.Ramp"/>, the value of <see cref="Distribution.Constant"/>.</param>
/// <param name="High">Greatest value of <see cref="Distribution.Uniform"/> (integers: included), standard deviation of <see cref="Distribution.Normal"/>, step of <see cref="Distribution.Ramp"/>.</param>
public sealed record Fill(Distribution Distribution, double Low, double High);
