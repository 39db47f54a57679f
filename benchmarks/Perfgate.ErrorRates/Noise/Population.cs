namespace Perfgate.ErrorRates.Noise;

/// <summary>Where rows come from: a noise model, or measurements of unchanged code.</summary>
public abstract record Population(string Name)
{
    /// <summary>The rows of one suite; each gives its launches when asked.</summary>
    public abstract IReadOnlyList<LaunchSource> Suite(Draws draws, int rows);
}
