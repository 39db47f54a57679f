namespace Perfgate.Comparisons;

/// <summary>One launch's samples of one metric.</summary>
/// <param name="Run">Id of the run the launch belongs to.</param>
/// <param name="Index">The launch's index in its run; base and head launches of one index are a pair in a side-by-side run.</param>
/// <param name="Values">In order, in the base unit, finite.</param>
public sealed record LaunchSamples(string Run, int Index, IReadOnlyList<double> Values);
