using Perfgate.Plans;

namespace Perfgate.ErrorRates.Noise;

/// <summary>Random numbers of the shapes that noise has, fixed by their seed.</summary>
public sealed class Draws(ulong seed)
{
    private readonly SeededRandom random = new(seed);

    public ulong Seed() => random.Next();

    public T[] Shuffle<T>(IEnumerable<T> items) => random.Shuffle(items);

    public int Below(int bound) => random.Next(bound);

    /// <summary>0 included, 1 excluded.</summary>
    public double Uniform() => (random.Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double share) => Uniform() < share;

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>Mean 1.</summary>
    public double Exponential() => -Math.Log(1 - Uniform());

    /// <summary>Student's t with four degrees of freedom, scaled to a standard deviation of 1: heavy tails.</summary>
    public double HeavyTailed() => Normal() / Math.Sqrt((Exponential() + Exponential()) / 2) / Math.Sqrt(2);

    /// <summary>Log-normal around a median.</summary>
    public double Around(double median, double spread) => median * Math.Exp(spread * Normal());
}
