namespace Perfgate.Measurements;

/// <summary>A doubt that launches of a side had about their own numbers.</summary>
/// <param name="Launches">How many of the measured launches had it.</param>
public sealed record LaunchDoubt(string Sentence, int Launches);
