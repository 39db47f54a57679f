namespace Perfgate.Storage.Suites;

/// <summary>A text with where it was written, for a fault that shows only later.</summary>
internal readonly record struct Placed(string Text, Spot At);
