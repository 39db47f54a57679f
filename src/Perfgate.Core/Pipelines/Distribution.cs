namespace Perfgate.Pipelines;

/// <summary>How the values of a buffer are distributed.</summary>
public enum Distribution
{
    Uniform,
    Normal,

    /// <summary>Low, low + step, low + 2 steps, ...: indices, offsets.</summary>
    Ramp,

    /// <summary>The same everywhere. A benchmark that reads such data cannot decide anything.</summary>
    Constant,
}
