namespace Perfgate.ErrorRates.Noise;

/// <summary>
/// Launches of one row, base first: <paramref name="baseline"/> of them, then <paramref name="head"/>, each an array of samples. Nothing has changed between them.
/// </summary>
/// <param name="paired">Base and head launches of one index were made on one machine.</param>
public delegate (double[][] Baseline, double[][] Head) LaunchSource(Draws draws, int baseline, int head, bool paired);
